/**
 * Where a refused parameter is in arguments that hold parameters under the cloud's names:
 * `parameters.Tag[0].Key` becomes `parameters`, `Tag`, `0`, `Key`.
 */
export function wirePath(path: string): readonly string[] {
  return (path.match(SEGMENT) ?? [path]).map((segment) =>
    segment.startsWith('"') ? (JSON.parse(segment) as string) : segment,
  );
}

/** Of a path of core's: a name, an index, or a name in quotes that holds other characters. */
const SEGMENT = /"(?:[^"\\]|\\.)*"|[^.[\]"]+/g;
