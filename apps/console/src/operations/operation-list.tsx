import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FilterFields } from './filter-fields.tsx';
import { LiveSign } from './live-sign.tsx';
import { OperationRows } from './operation-rows.tsx';
import { useSession } from './session.ts';
import { type Filter, useOperations } from './use-operations.ts';

const ALL: Filter = { states: [], products: [], tokenPrefix: '' };

/** The newest operations as they change, and which of them are wanted. */
export function OperationList({ shown }: { readonly shown: string | null }): ReactNode {
  const { gateway } = useSession();
  const [filter, setFilter] = useState(ALL);
  const { rows, hasMore, refusal, more } = useOperations(gateway, filter);
  return (
    <Stack component="section" aria-labelledby="latest" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="latest">
          Latest
        </Title>
        <LiveSign />
      </Group>
      <FilterFields filter={filter} onChange={setFilter} />
      {refusal !== null && (
        <Alert color="red" role="alert" title="The list is not up to date">
          {refusal}
        </Alert>
      )}
      {rows?.length === 0 && (
        <Text c="dimmed">
          {hasMore ? 'None of the latest operations is like this.' : 'No operation is like this.'}
        </Text>
      )}
      {rows !== null && rows.length > 0 && <OperationRows rows={rows} shown={shown} />}
      {hasMore && (
        <Button variant="default" onClick={more}>
          {rows?.length === 0 ? 'Look further back' : 'Show more'}
        </Button>
      )}
    </Stack>
  );
}
