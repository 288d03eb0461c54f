import { type Group, isLimited, type Limits, type PacingOptions } from '@oncegate/pacing';
import { type Directory, type LiveDirectory, LONE_ACCOUNT } from '@oncegate/tenancy';

const NONE: Limits = { callsPerSecond: null, callsAtOnce: null };

/** What one directory says, read once. */
type Known = {
  readonly directory: Directory;
  /** By account, then by product. */
  readonly limits: ReadonlyMap<string, ReadonlyMap<string, Limits>>;
  readonly hasLimits: boolean;
};

/** What the accounts of a directory may ask of the cloud, as it is configured now. */
export function callLimits(
  directory: LiveDirectory,
): Pick<PacingOptions, 'limitsOf' | 'hasLimits'> {
  let known = read(directory.current());
  const now = (): Known => {
    const current = directory.current();
    if (current !== known.directory) known = read(current);
    return known;
  };
  return {
    limitsOf: ({ account, product }: Group) => {
      const { limits } = now();
      // Of the format before accounts had names.
      return limits.get(account || LONE_ACCOUNT)?.get(product) ?? NONE;
    },
    hasLimits: () => now().hasLimits,
  };
}

function read(directory: Directory): Known {
  const limits = new Map(
    [...directory.accounts].map(([account, settings]) => [
      account,
      new Map<string, Limits>(Object.entries(settings.limits)),
    ]),
  );
  const all = [...limits.values()].flatMap((byProduct) => [...byProduct.values()]);
  return { directory, limits, hasLimits: all.some(isLimited) };
}
