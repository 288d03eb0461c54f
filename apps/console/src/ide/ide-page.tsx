import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { Center, Loader } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { keepApiKey, keptApiKey } from '../gateway/api-key.ts';
import { openGateway } from '../gateway/gateway.ts';
import { SignIn } from '../sign-in.tsx';
import { asShown } from './as-shown.ts';
import { EXAMPLES } from './examples.ts';

/** Undefined while the gateway is asked; null where somebody has to type it. */
type Key = string | null | undefined;

/** GraphiQL with the key of a development gateway, or the one that is typed in. */
export function IdePage(): ReactNode {
  const [apiKey, setApiKey] = useState<Key>(undefined);
  useEffect(() => {
    keyThatOpens().then(setApiKey, () => setApiKey(null));
  }, []);

  if (apiKey === undefined) {
    return (
      <Center h="100vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (apiKey === null) {
    return (
      <SignIn
        title="Oncegate GraphQL"
        onSignIn={(key) => {
          keepApiKey(key);
          setApiKey(key);
        }}
      />
    );
  }
  return <Ide apiKey={apiKey} />;
}

/** The key that a development gateway offers, else the one that was typed in before. */
async function keyThatOpens(): Promise<string | null> {
  const response = await fetch('/console/key');
  const offered = (await response.json()) as { apiKey: string | null };
  const apiKey = offered.apiKey ?? keptApiKey();
  if (apiKey !== null) {
    const gateway = openGateway(apiKey);
    await gateway.ask('{ viewer { tenant } }').finally(() => gateway.close());
  }
  return apiKey;
}

function Ide({ apiKey }: { readonly apiKey: string }): ReactNode {
  const fetcher = useMemo(() => {
    const authorization = `Bearer ${apiKey}`;
    const url = new URL('/graphql', location.href);
    const wsClient = createClient({
      url: Object.assign(new URL(url), { protocol: url.protocol.replace('http', 'ws') }).href,
      connectionParams: { authorization },
    });
    return asShown(createGraphiQLFetcher({ url: url.href, headers: { authorization }, wsClient }));
  }, [apiKey]);
  return (
    <GraphiQL fetcher={fetcher} defaultTabs={EXAMPLES}>
      <GraphiQL.Logo>Oncegate</GraphiQL.Logo>
    </GraphiQL>
  );
}
