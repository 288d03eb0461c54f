import { Button, Center, Container, Grid, Group, Loader, Text, Title } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { SignIn } from '../sign-in.tsx';
import { FindOperation } from './find-operation.tsx';
import { useOperationId } from './location.ts';
import { NotAnswered } from './not-answered.tsx';
import type { Viewer } from './operation.ts';
import { OperationDetail } from './operation-detail.tsx';
import { OperationList } from './operation-list.tsx';
import { SessionContext } from './session.ts';
import { useFocusAfterClosing } from './use-focus-after-closing.ts';
import { useSignIn } from './use-sign-in.ts';

/** The page: asks for the key, then shows what it opens. */
export function OperationsPage(): ReactNode {
  const { apiKey, session, refusal, signIn } = useSignIn();
  if (apiKey === null) {
    return <SignIn title="Oncegate operations" onSignIn={signIn} />;
  }
  if (session === null) {
    return refusal === null ? (
      <Center h="100vh">
        <Loader aria-label="Signing in" />
      </Center>
    ) : (
      <NotAnswered
        refusal={refusal}
        onAgain={() => signIn(apiKey)}
        onSignOut={() => signIn(null)}
      />
    );
  }
  return (
    <SessionContext value={session}>
      <SignedIn viewer={session.viewer} onSignOut={() => signIn(null)} />
    </SessionContext>
  );
}

type Props = { readonly viewer: Viewer; readonly onSignOut: () => void };

function SignedIn({ viewer, onSignOut }: Props): ReactNode {
  const id = useOperationId();
  const find = useRef<HTMLInputElement>(null);
  useFocusAfterClosing(id, find);
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
          <>
            <FindOperation ref={find} />
            <Grid gap="xl">
              <Grid.Col span={{ base: 12, md: id === null ? 12 : 6 }}>
                <OperationList shown={id} />
              </Grid.Col>
              {id !== null && (
                <Grid.Col span={{ base: 12, md: 6 }} order={{ base: -1, md: 2 }}>
                  <OperationDetail key={id} id={id} />
                </Grid.Col>
              )}
            </Grid>
          </>
        ) : (
          <Text>This key may not look at operations: it has no role READ.</Text>
        )}
      </main>
    </Container>
  );
}
