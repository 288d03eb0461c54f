import type { Group, Limits, PacingOptions } from '@oncegate/pacing';
import { type Directory, type LiveDirectory, LONE_ACCOUNT } from '@oncegate/tenancy';

const NONE: Limits = { callsPerSecond: null, callsAtOnce: null };

/** What the accounts of a directory may ask of the cloud, as it is configured now. */
export function callLimits(
  directory: LiveDirectory,
): Pick<PacingOptions, 'limitsOf' | 'hasLimits'> {
  let seen: Directory | null = null;
  let limited = false;
  return {
    limitsOf: ({ account, product }: Group) => {
      // Of the format before accounts had names.
      const settings = directory.current().accounts.get(account || LONE_ACCOUNT);
      return new Map<string, Limits>(Object.entries(settings?.limits ?? {})).get(product) ?? NONE;
    },
    hasLimits: () => {
      const current = directory.current();
      if (current !== seen) {
        seen = current;
        limited = [...current.accounts.values()].some((settings) =>
          Object.values(settings.limits).some(
            ({ callsPerSecond, callsAtOnce }) => callsPerSecond !== null || callsAtOnce !== null,
          ),
        );
      }
      return limited;
    },
  };
}
