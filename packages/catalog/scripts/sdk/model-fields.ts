/** A class of the SDK's models, as far as it tells its fields. */
export type Model = {
  readonly name: string;
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, ModelType>>;
};

export type ModelType =
  | string
  | Model
  | { readonly type: 'array'; readonly itemType: ModelType }
  | { readonly type: 'map'; readonly valueType: ModelType };

export type ValueFacts = {
  readonly type: string;
  readonly items?: ValueFacts;
  readonly fields?: readonly FieldFacts[];
  readonly values?: ValueFacts;
};

export type FieldFacts = ValueFacts & {
  readonly name: string;
  readonly required?: true;
  readonly deprecated?: true;
};

/** What the comment of a field says of it. */
export type Remark = { readonly required: boolean; readonly deprecated: boolean };

export type Remarks = (model: string, property: string) => Remark;

/** The fields of a model under their wire names, in the SDK's order. */
export function fieldsOf(model: Model, remarks: Remarks): readonly FieldFacts[] {
  const types = model.types();
  return Object.entries(model.names()).map(([property, name]) => {
    const { required, deprecated } = remarks(model.name, property);
    return {
      name,
      ...valueOf(types[property] ?? 'any', remarks),
      ...(required && { required }),
      ...(deprecated && { deprecated }),
    };
  });
}

function valueOf(type: ModelType, remarks: Remarks): ValueFacts {
  if (typeof type === 'string') return { type };
  if ('names' in type) return { type: 'object', fields: fieldsOf(type, remarks) };
  return 'itemType' in type
    ? { type: 'array', items: valueOf(type.itemType, remarks) }
    : { type: 'map', values: valueOf(type.valueType, remarks) };
}
