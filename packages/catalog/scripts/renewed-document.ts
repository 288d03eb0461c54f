import type { FieldFacts, ValueFacts } from './sdk/model-fields.ts';
import type { Sdk, SdkAction } from './sdk/sdk.ts';

/** A field in data/, as far as it is not made anew: what only the other source knows. */
type KeptField = {
  readonly name?: string;
  readonly type: string;
  readonly format?: string;
  readonly items?: KeptField;
  readonly values?: KeptField;
  readonly fields?: readonly KeptField[];
};

type KeptAction = {
  readonly action: string;
  readonly in: readonly string[];
  readonly parameters: readonly KeptField[];
  readonly response: readonly KeptField[] | null;
};

export type Document = {
  readonly sources: readonly { readonly kind: string; readonly version?: string }[];
  readonly actions: readonly KeptAction[];
};

const HIDDEN: ReadonlySet<string> = new Set([
  'OwnerAccount',
  'OwnerId',
  'ResourceOwnerAccount',
  'ResourceOwnerId',
]);

/**
 * A document of data/ with everything anew that the SDK knows. Kept is what only the public metadata
 * knows (the widths of numbers, methods, deprecation of actions), and actions that only it has.
 *
 * @param isWanted which actions of the SDK the document is about.
 */
export function renewedDocument<Kept extends Document>(
  document: Kept,
  sdk: Sdk,
  isWanted: (action: SdkAction) => boolean,
): Kept {
  const kept = new Map(document.actions.map((action) => [action.action, action]));
  const wanted = new Map(sdk.actions.filter(isWanted).map((action) => [action.action, action]));
  const others = document.actions.filter(
    (action) => !wanted.has(action.action) && action.in.includes('openapi-meta'),
  );
  const renewed = [...wanted.values()].map((action) =>
    renewedAction(action, kept.get(action.action)),
  );
  return {
    ...document,
    sources: document.sources.map((source) =>
      source.kind === 'npm' ? { ...source, version: sdk.version } : source,
    ),
    actions: [...renewed, ...others].toSorted((a, b) => (a.action < b.action ? -1 : 1)),
  };
}

function renewedAction(sdk: SdkAction, kept: KeptAction | undefined): KeptAction {
  const region = sdk.parameters.find(({ name }) => name === 'RegionId');
  const known = kept ?? newAction(sdk.action);
  return {
    ...known,
    dryRun: sdk.parameters.some(({ name }) => name === 'DryRun') ? 'optional' : 'none',
    regionId: region === undefined ? 'none' : region.required ? 'required' : 'optional',
    parameters: sdk.parameters.map((field) =>
      parameter(field, sdk, named(known.parameters, field)),
    ),
    response:
      sdk.response?.map((field) => renewedField(field, named(known.response, field))) ?? null,
  } as KeptAction;
}

/** Until somebody looks at the public metadata, only what the name and the SDK tell is known. */
function newAction(action: string) {
  return {
    action,
    kind: /^(Describe|List|Get|Query|Check)/.test(action) ? 'read' : 'write',
    clientToken: 'optional',
    clientTokenIn: 'query',
    dryRun: 'none',
    regionId: 'none',
    deprecated: false,
    methods: ['POST'],
    schemes: ['HTTPS'],
    in: ['sdk'],
    parameters: [],
    response: null,
  };
}

function parameter(field: FieldFacts, sdk: SdkAction, kept: KeptField | undefined): object {
  const { type, format, items, fields, values } = renewedField(field, kept);
  return {
    name: field.name,
    type,
    required: field.required ?? false,
    in: sdk.form.has(field.name) ? 'formData' : 'query',
    ...(HIDDEN.has(field.name) && { hidden: true }),
    ...(format !== undefined && { format }),
    ...(field.deprecated && { deprecated: true }),
    ...(items && { items, wire: 'repeatList' }),
    ...(fields && { fields, wire: sdk.texts.get(field.name) ?? 'flat' }),
    ...(values && { values }),
  };
}

function renewedField(field: FieldFacts, kept: KeptField | undefined): KeptField {
  const { name, required, deprecated } = field;
  const { type, ...rest } = renewedValue(field, kept);
  return { name, type, ...(required && { required }), ...rest, ...(deprecated && { deprecated }) };
}

/** The SDK calls every number a number; how wide it is, only the other source says. */
function renewedValue(value: ValueFacts, kept: KeptField | undefined): KeptField {
  const isSameNumber = value.type === 'number' && kept?.format !== undefined;
  const { items, fields, values } = value;
  return {
    type: isSameNumber ? kept.type : value.type,
    ...(isSameNumber && { format: kept.format }),
    ...(items && { items: renewedValue(items, kept?.items) }),
    ...(fields && {
      fields: fields.map((field) => renewedField(field, named(kept?.fields, field))),
    }),
    ...(values && { values: renewedValue(values, kept?.values) }),
  };
}

function named(
  fields: readonly KeptField[] | null | undefined,
  { name }: FieldFacts,
): KeptField | undefined {
  return fields?.find((field) => field.name === name);
}
