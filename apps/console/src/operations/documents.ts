const ROW = `id clientToken product action regionId state run createdAt nextAttemptAt heldBack
  error { code reason }`;

const OPERATION = `id clientToken product action regionId state run createdAt nextAttemptAt heldBack
  parameterHash submittedBy settledAt deadlineAt result
  error { code message requestId httpStatus reason }
  attempts {
    number run sentAt answeredAt httpStatus code message requestId kind effect late nextDelayMs
  }`;

const OUTCOME = 'operation { id } userErrors { message }';

export const VIEWER = '{ viewer { tenant actor roles } }';

export const PAGE = `query ($filter: OperationFilter, $first: Int!, $after: String) {
  operations(filter: $filter, first: $first, after: $after) {
    nodes { ${ROW} }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const CHANGES = `subscription ($filter: OperationFilter) {
  operationsChanged(filter: $filter) { ${ROW} }
}`;

export const BY_TOKEN = `query ($text: ClientToken!) {
  found: operationByToken(clientToken: $text) { id }
}`;

export const BY_ID = 'query ($text: ID!) { found: operation(id: $text) { id } }';

export const OPERATION_CHANGES = `subscription ($id: ID!) {
  operationChanged(id: $id) { ${OPERATION} }
}`;

export const RETRY = `mutation ($id: ID!) { outcome: retryOperation(id: $id) { ${OUTCOME} } }`;

export const CANCEL = `mutation ($id: ID!) { outcome: cancelOperation(id: $id) { ${OUTCOME} } }`;

export const RESOLVE = `mutation (
  $id: ID!, $state: ResolvedState!, $result: JSON, $error: ResolvedError, $evidence: String!
) {
  outcome: resolveOperation(
    id: $id, state: $state, result: $result, error: $error, evidence: $evidence
  ) { ${OUTCOME} }
}`;
