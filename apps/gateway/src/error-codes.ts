/** What GraphQL errors are told as: those of ours, and of the GraphQL server's own those that are common. */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'IDENTITY_UNAVAILABLE',
  'FOREIGN_ORIGIN',
  'FORBIDDEN',
  'QUOTA_EXCEEDED',
  'NOT_FOUND',
  'FELL_BEHIND',
  'CALLER_GONE',
  'CLOUD_UNAVAILABLE',
  'OPERATION_SEALED',
  'LEDGER_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

declare module 'graphql' {
  /** So that no error is made here whose code the metrics do not know. */
  interface GraphQLErrorExtensions {
    code?: ErrorCode;
  }
}
