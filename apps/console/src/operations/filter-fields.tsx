import { Group, MultiSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { PRODUCTS, STATES } from './operation.ts';
import type { Filter } from './use-operations.ts';

type Props = { readonly filter: Filter; readonly onChange: (filter: Filter) => void };

/** Which operations are wanted. */
export function FilterFields({ filter, onChange }: Props): ReactNode {
  return (
    <Group grow wrap="nowrap" align="flex-end">
      <MultiSelect
        label="States"
        placeholder={filter.states.length === 0 ? 'all' : ''}
        data={STATES}
        clearable
        value={[...filter.states]}
        onChange={(states) => onChange({ ...filter, states })}
      />
      <MultiSelect
        label="Products"
        placeholder={filter.products.length === 0 ? 'all' : ''}
        data={PRODUCTS}
        clearable
        value={[...filter.products]}
        onChange={(products) => onChange({ ...filter, products })}
      />
      <TextInput
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
