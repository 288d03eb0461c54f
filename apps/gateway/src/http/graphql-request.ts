/** Whether a body is a GraphQL request, as "GraphQL over HTTP" has it. */
export function isGraphqlRequest(body: unknown): boolean {
  const { query, operationName, variables } = Object(body);
  return (
    !Array.isArray(body) &&
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables)))
  );
}
