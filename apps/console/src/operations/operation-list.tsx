import { Alert, Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FilterFields } from './filter-fields.tsx';
import { LiveSign } from './live-sign.tsx';
import { OperationRows } from './operation-rows.tsx';
import { useSession } from './session.ts';
import { useFocusAfterMore } from './use-focus-after-more.ts';
import { type Filter, useOperations } from './use-operations.ts';

const ALL: Filter = { states: [], products: [], tokenPrefix: '' };

/** The newest operations as they change, and which of them are wanted. */
export function OperationList({ shown }: { readonly shown: string | null }): ReactNode {
  const { gateway } = useSession();
  const [filter, setFilter] = useState(ALL);
  const operations = useOperations(gateway, filter);
  const { rows, hasMore, isCut, refusal } = operations;
  const more = useFocusAfterMore(operations);
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
          <NoRows hasMore={hasMore} isFiltered={!passesAll(filter)} />
        </Text>
      )}
      {rows !== null && rows.length > 0 && <OperationRows rows={rows} shown={shown} />}
      {hasMore && (
        <Button variant="default" onClick={more}>
          {rows?.length === 0 ? 'Look further back' : 'Show more'}
        </Button>
      )}
      {isCut && (
        <Text size="sm" c="dimmed">
          Older ones: narrow the filter, or <Code>oncegate list</Code>.
        </Text>
      )}
    </Stack>
  );
}

type NoRowsProps = { readonly hasMore: boolean; readonly isFiltered: boolean };

function NoRows({ hasMore, isFiltered }: NoRowsProps): ReactNode {
  if (hasMore) {
    return 'None of the latest operations is like this.';
  }
  if (isFiltered) {
    return 'No operation is like this.';
  }
  return (
    <>
      There is none yet. A mutation that is sent to <Anchor href="/graphql">/graphql</Anchor> makes
      one; a gateway in development has a page for it there.
    </>
  );
}

function passesAll({ states, products, tokenPrefix }: Filter): boolean {
  return states.length === 0 && products.length === 0 && tokenPrefix === '';
}
