import { Alert, Button, Container, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { openGateway } from './gateway/gateway.ts';

type Props = {
  readonly title: string;
  readonly onSignIn: (apiKey: string) => void;
};

/** Asks for a key and tries it. */
export function SignIn({ title, onSignIn }: Props): ReactNode {
  const [apiKey, setApiKey] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsking(true);
    setRefusal(null);
    const gateway = openGateway(apiKey);
    try {
      await gateway.ask('{ viewer { tenant } }');
      onSignIn(apiKey);
    } catch (error) {
      setRefusal((error as Error).message);
      setAsking(false);
    } finally {
      gateway.close();
    }
  }

  return (
    <Container component="main" size="xs" pt="15vh">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Title order={1} size="h2">
            {title}
          </Title>
          <PasswordInput
            label="API key"
            description="Kept in this tab until it is closed."
            autoComplete="off"
            required
            withAsterisk={false}
            data-autofocus
            autoFocus
            value={apiKey}
            onChange={(event) => setApiKey(event.currentTarget.value)}
          />
          {refusal !== null && (
            <Alert color="red" role="alert" title="Not signed in">
              <Text size="sm">{refusal}</Text>
            </Alert>
          )}
          <Button type="submit" loading={asking}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Container>
  );
}
