export type {
  ActionSpec,
  FieldSpec,
  FieldType,
  ParameterSpec,
  Product,
  ValueSpec,
  Wire,
} from './action-spec.ts';
export { catalogue, findAction } from './catalogue.ts';
export { type Endpoint, endpointFor, regionsOf } from './endpoints.ts';
export { type Hint, hintsOf } from './hints.ts';
export { MASKED, maskSecrets } from './mask-secrets.ts';
export { formParameters, jsonParameters, visibleParameters } from './parameters.ts';
export { carriesSecrets, secretValues } from './secret-values.ts';
export { type SecretField, type Secrets, secretsOf } from './secrets.ts';
