import { Button, Center, Container, Grid, Group, Loader, Text, Title } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { keepApiKey, keptApiKey } from '../gateway/api-key.ts';
import { type Gateway, openGateway } from '../gateway/gateway.ts';
import { SignIn } from '../sign-in.tsx';
import { VIEWER } from './documents.ts';
import { FindOperation } from './find-operation.tsx';
import { useOperationId } from './location.ts';
import type { Viewer } from './operation.ts';
import { OperationDetail } from './operation-detail.tsx';
import { OperationList } from './operation-list.tsx';
import { type Session, SessionContext } from './session.ts';

/** The page: asks for the key, then shows what it opens. */
export function OperationsPage(): ReactNode {
  const [apiKey, setApiKey] = useState(keptApiKey);
  const [session, setSession] = useState<Session | null>(null);

  const signIn = useCallback((key: string | null) => {
    keepApiKey(key);
    setSession(null);
    setApiKey(key);
  }, []);

  useEffect(() => {
    if (apiKey === null) {
      return undefined;
    }
    const gateway = openGateway(apiKey);
    viewerOf(gateway).then(
      (viewer) => setSession({ gateway, viewer }),
      () => signIn(null),
    );
    return () => gateway.close();
  }, [apiKey, signIn]);

  if (apiKey === null) {
    return <SignIn title="Oncegate operations" onSignIn={signIn} />;
  }
  if (session === null) {
    return (
      <Center h="100vh">
        <Loader aria-label="Signing in" />
      </Center>
    );
  }
  return (
    <SessionContext value={session}>
      <SignedIn viewer={session.viewer} onSignOut={() => signIn(null)} />
    </SessionContext>
  );
}

async function viewerOf(gateway: Gateway): Promise<Viewer> {
  return (await gateway.ask<{ viewer: Viewer }>(VIEWER)).viewer;
}

type Props = { readonly viewer: Viewer; readonly onSignOut: () => void };

function SignedIn({ viewer, onSignOut }: Props): ReactNode {
  const id = useOperationId();
  return (
    <Container size="xl" py="md">
      <Group component="header" justify="space-between" mb="md">
        <Title order={1} size="h3">
          Oncegate operations
        </Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {viewer.actor === viewer.tenant ? viewer.tenant : `${viewer.actor} of ${viewer.tenant}`}
          </Text>
          <Button size="xs" variant="default" onClick={onSignOut}>
            Sign out
          </Button>
        </Group>
      </Group>
      <main>
        {viewer.roles.includes('READ') ? (
          <Grid gap="xl">
            <Grid.Col span={{ base: 12, md: id === null ? 12 : 6 }}>
              <FindOperation />
              <OperationList shown={id} />
            </Grid.Col>
            {id !== null && (
              <Grid.Col span={{ base: 12, md: 6 }} order={{ base: -1, md: 2 }}>
                <OperationDetail key={id} id={id} />
              </Grid.Col>
            )}
          </Grid>
        ) : (
          <Text>This key may not look at operations: it has no role READ.</Text>
        )}
      </main>
    </Container>
  );
}
