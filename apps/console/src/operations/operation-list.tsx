import { Alert, Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { FilterFields } from './filter-fields.tsx';
import { LiveSign } from './live-sign.tsx';
import { pathOf, show } from './location.ts';
import { Moment } from './moment.tsx';
import type { Row } from './operation.ts';
import { useSession } from './session.ts';
import { StateBadge } from './state-badge.tsx';
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
      {rows !== null && rows.length > 0 && <Rows rows={rows} shown={shown} />}
      {hasMore && (
        <Button variant="default" onClick={more}>
          {rows?.length === 0 ? 'Look further back' : 'Show more'}
        </Button>
      )}
    </Stack>
  );
}

type RowsProps = { readonly rows: readonly Row[]; readonly shown: string | null };

function Rows({ rows, shown }: RowsProps): ReactNode {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Client token</Table.Th>
            <Table.Th>Action</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Recorded</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} aria-current={row.id === shown ? 'true' : undefined}>
              <Table.Td>
                <Anchor
                  className="token"
                  size="sm"
                  href={pathOf(row.id)}
                  onClick={(event: MouseEvent) => open(event, row.id)}
                >
                  {row.clientToken}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Text size="sm">
                  {row.product} {row.action}
                </Text>
                <Text size="xs" c="dimmed">
                  {row.regionId}
                </Text>
              </Table.Td>
              <Table.Td>
                <StateBadge state={row.state} />
                <Text size="xs" c="dimmed">
                  {row.state === 'WAITING' && row.nextAttemptAt !== null ? (
                    <>
                      next <Moment at={row.nextAttemptAt} />
                    </>
                  ) : (
                    (row.error?.code ?? row.error?.reason)
                  )}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">
                  <Moment at={row.createdAt} />
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Here, unless another tab or window is asked for. */
function open(event: MouseEvent, id: string): void {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    show(id);
  }
}
