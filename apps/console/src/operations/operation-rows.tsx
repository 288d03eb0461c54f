import { Anchor, Table, Text } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { HELD_BACK } from './held-back.ts';
import { pathOf, show } from './location.ts';
import { Moment } from './moment.tsx';
import type { Row } from './operation.ts';
import { StateBadge } from './state-badge.tsx';

type Props = { readonly rows: readonly Row[]; readonly shown: string | null };

/** The operations of the list, each with what became of it or what comes next. */
export function OperationRows({ rows, shown }: Props): ReactNode {
  return (
    <div className="rows">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Client token</Table.Th>
            <Table.Th>Action</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th className="rows-wide">Recorded</Table.Th>
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
                <Text size="sm" className="code">
                  {row.product} {row.action}
                </Text>
                <Text size="xs" c="dimmed">
                  {row.regionId}
                </Text>
                <Text size="xs" c="dimmed" className="rows-narrow">
                  <Moment at={row.createdAt} />
                </Text>
              </Table.Td>
              <Table.Td>
                <StateBadge state={row.state} />
                <Text size="xs" c="dimmed" className="code">
                  <News row={row} />
                </Text>
              </Table.Td>
              <Table.Td className="rows-wide">
                <Text size="sm">
                  <Moment at={row.createdAt} />
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Why it ended, or what it waits for. */
function News({ row }: { readonly row: Row }): ReactNode {
  const { state, heldBack, nextAttemptAt, error } = row;
  if (nextAttemptAt === null || (state !== 'WAITING' && heldBack === null)) {
    return error?.code ?? error?.reason;
  }
  return (
    <>
      {heldBack !== null && `held back: ${HELD_BACK[heldBack]}, `}
      next <Moment at={nextAttemptAt} />
    </>
  );
}

/** Here, unless another tab or window is asked for. */
function open(event: MouseEvent, id: string): void {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    show(id);
  }
}
