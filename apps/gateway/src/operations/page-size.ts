import { badInput } from '../bad-input.ts';

const MAX_PAGE = 100;

/** @throws GraphQLError where a page is asked for that is larger than any, or empty. */
export function checkPageSize(first: number): void {
  if (first < 1 || first > MAX_PAGE) throw badInput(`first must be from 1 to ${MAX_PAGE}.`);
}
