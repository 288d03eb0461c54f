import { catalogue, visibleParameters } from '@oncegate/catalog';
import { type FieldNode, type GraphQLField, isListType, isNonNullType, Kind } from 'graphql';

/** The longest lists of the schema by type and field; `first` on the field itself goes before. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  // A page's length is counted where `first` stands.
  ['OperationConnection.nodes', 1],
  ['OperationConnection.edges', 1],
  ['AuditConnection.nodes', 1],
  ['AuditConnection.edges', 1],
  ['Operation.attempts', 51],
  ['SubmitOperationsPayload.results', 100],
  ['Query.actions', catalogue().length],
  ['Action.parameters', Math.max(...catalogue().map((spec) => visibleParameters(spec).length))],
]);

/** Of lists in answers of the cloud, whose length is not ours, and of texts about what a request holds. */
const OTHER_LISTS = 10;

const LONGEST_PAGE = 100;

/** How many values a field may be answered with, each with all that is selected below it. */
export function listSize(typeName: string, field: GraphQLField<unknown, unknown>, node: FieldNode) {
  const first = field.args.find(({ name }) => name === 'first');
  if (first !== undefined) {
    return pageLength(node, Number(first.defaultValue ?? LONGEST_PAGE));
  }
  let size = 1;
  let type = field.type;
  while (isNonNullType(type) || isListType(type)) {
    size *= isListType(type) ? (LONGEST.get(`${typeName}.${field.name}`) ?? OTHER_LISTS) : 1;
    type = type.ofType;
  }
  return size;
}

function pageLength({ arguments: given = [] }: FieldNode, byDefault: number): number {
  const value = given.find(({ name }) => name.value === 'first')?.value;
  switch (value?.kind) {
    case undefined:
    case Kind.NULL:
      return byDefault;
    case Kind.INT:
      // What is beyond the longest page is refused where it is read.
      return Math.min(Math.max(Number(value.value), 1), LONGEST_PAGE);
    default:
      return LONGEST_PAGE;
  }
}
