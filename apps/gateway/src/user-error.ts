import type { InvalidClientToken, State } from '@oncegate/core';

/** Refusals of a request, as data. The type names are those of the schema. */
export type UserError =
  | (Refusal<'InvalidClientToken'> & Pick<InvalidClientToken, 'rule' | 'offset'>)
  | Refusal<'InvalidParameters'>
  | Refusal<'InvalidOptions'>
  | (Refusal<'IdempotentParameterMismatch'> & { readonly differingParameters: readonly string[] })
  | Refusal<'OperationNotFound', 'NOT_FOUND'>
  | (Refusal<'InvalidState'> & { readonly state: State });

type Refusal<Type extends string, Code extends string = Type> = {
  readonly __typename: Type;
  readonly code: Code;
  readonly message: string;
  /** Where in the arguments; null where the request as a whole is meant. */
  readonly path: readonly string[] | null;
};

/** Says the same of an operation that does not exist and of another tenant's. */
export const OPERATION_NOT_FOUND = {
  __typename: 'OperationNotFound',
  code: 'NOT_FOUND',
  message: 'There is no operation with this id, or its retention is over.',
  path: ['id'],
} as const satisfies UserError;

export function invalidOptions(rule: string, option: string): UserError {
  return {
    __typename: 'InvalidOptions',
    code: 'InvalidOptions',
    message: rule,
    path: ['options', option],
  };
}
