import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, type Ref, useState } from 'react';
import type { Gateway } from '../gateway/gateway.ts';
import { BY_ID, BY_TOKEN } from './documents.ts';
import { show } from './location.ts';
import { useSession } from './session.ts';

/** Finds one operation by its client token or its id. */
export function FindOperation({ ref }: { readonly ref: Ref<HTMLInputElement> }): ReactNode {
  const { gateway } = useSession();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefusal(null);
    try {
      const id = await find(gateway, text);
      if (id === null) {
        setRefusal('There is no operation of yours with this token or id.');
      } else {
        show(id);
      }
    } catch (error) {
      setRefusal((error as Error).message);
    }
  }

  return (
    <search>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" mb="md" wrap="nowrap">
          <TextInput
            ref={ref}
            flex={1}
            label="Client token or operation id"
            required
            withAsterisk={false}
            autoComplete="off"
            spellCheck={false}
            value={text}
            error={refusal}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setRefusal(null);
            }}
            styles={{ root: { position: 'relative' } }}
          />
          <Button type="submit">Find</Button>
        </Group>
      </form>
    </search>
  );
}

type Found = { readonly found: { readonly id: string } | null };

/** A token comes first: one may look like an id, and it is what callers know. */
async function find(gateway: Gateway, text: string): Promise<string | null> {
  const byToken = text.length <= 64 ? await gateway.ask<Found>(BY_TOKEN, { text }) : null;
  const byId = byToken?.found ?? (await gateway.ask<Found>(BY_ID, { text })).found;
  return byId?.id ?? null;
}
