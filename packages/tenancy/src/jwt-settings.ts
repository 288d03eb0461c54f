/** Whose JSON Web Tokens are accepted, and which claims say what. */
export type JwtSettings = {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's public keys are; https outside development. */
  readonly jwksUrl: URL;
  /** Claim that holds the tenant's name. */
  readonly tenantClaim: string;
  /** Claim that holds the roles: a list of texts, or one text with spaces between them. */
  readonly rolesClaim: string;
  /** Claim that holds the products that may be submitted to, a list; all where it is left out. */
  readonly productsClaim?: string | undefined;
  /** Claim that holds the actions that may be submitted, a list of `Vpc.CreateVpc` and the like. */
  readonly actionsClaim?: string | undefined;
};
