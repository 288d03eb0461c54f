import { GraphQLError } from 'graphql';
import type { Caller } from '../caller.ts';

/**
 * Why the caller may not have this action called, or null. Comes before anything else that could be
 * said of a submission, dry runs included.
 */
export function actionRefusal(
  { permissions }: Caller,
  product: string,
  action: string,
): GraphQLError | null {
  const products: ReadonlySet<string> | null = permissions.products;
  const { actions } = permissions;
  const name = `${product}.${action}`;
  if ((products?.has(product) ?? true) && (actions?.has(name) ?? true)) {
    return null;
  }
  return new GraphQLError(
    `The role "submit" of your credential is limited, and ${name} is not among what it allows.`,
    { extensions: { code: 'FORBIDDEN', role: 'submit', action: name } },
  );
}
