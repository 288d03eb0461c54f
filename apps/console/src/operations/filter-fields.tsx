import { Group, MultiSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { PRODUCTS, STATES } from './operation.ts';
import type { Filter } from './use-operations.ts';

type Props = { readonly filter: Filter; readonly onChange: (filter: Filter) => void };

/** Where three of these have no room, or what was chosen needs more, they stand below each other. */
const FIELD = '9rem';

/** Which operations are wanted. */
export function FilterFields({ filter, onChange }: Props): ReactNode {
  return (
    <Group grow preventGrowOverflow={false} align="flex-end">
      <MultiSelect
        miw={FIELD}
        label="States"
        placeholder={filter.states.length === 0 ? 'all' : ''}
        data={STATES}
        clearable
        value={[...filter.states]}
        onChange={(states) => onChange({ ...filter, states })}
      />
      <MultiSelect
        miw={FIELD}
        label="Products"
        placeholder={filter.products.length === 0 ? 'all' : ''}
        data={PRODUCTS}
        clearable
        value={[...filter.products]}
        onChange={(products) => onChange({ ...filter, products })}
      />
      <TextInput
        miw={FIELD}
        label="Token begins with"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={filter.tokenPrefix}
        onChange={(event) => onChange({ ...filter, tokenPrefix: event.currentTarget.value })}
      />
    </Group>
  );
}
