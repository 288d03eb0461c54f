export type { Cloud, CloudCall, Observed, SendOptions, Sent } from './cloud.ts';
export { cloudToken, type TokenMode } from './cloud-token.ts';
export { type CredentialSource, type Credentials, credentialSource } from './credentials.ts';
export { type Endpoint, parseEndpoint } from './endpoint.ts';
export { type OpenApiCloudOptions, openApiCloud } from './openapi-cloud.ts';
export { secretRemover } from './secret-remover.ts';
export type { SignatureForm } from './signature.ts';
