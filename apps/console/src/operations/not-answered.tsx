import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly refusal: string;
  readonly onAgain: () => void;
  readonly onSignOut: () => void;
};

/** Nobody could say yet what the key opens: it is kept. */
export function NotAnswered({ refusal, onAgain, onSignOut }: Props): ReactNode {
  return (
    <Container component="main" size="xs" pt="15vh">
      <Stack>
        <Title order={1} size="h2">
          Oncegate operations
        </Title>
        <Alert color="red" role="alert" title="Not signed in yet">
          <Text size="sm">{refusal}</Text>
          <Text size="sm">Your key is kept, and it is tried again by itself.</Text>
        </Alert>
        <Group>
          <Button onClick={onAgain}>Try again</Button>
          <Button variant="default" onClick={onSignOut}>
            Sign out
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
