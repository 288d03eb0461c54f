import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { lists } from './archive/lists.ts';
import { moving } from './archive/moving.ts';
import { processes } from './archive/processes.ts';
import { resubmission } from './archive/resubmission.ts';
import { tables } from './archive/tables.ts';
import { type ArchiveGround, archiveGround } from './harness/archive-ground.ts';
import {
  POSTGRES,
  type PrivatePostgres,
  privatePostgres,
  WITHOUT_POSTGRES,
} from './harness/postgres.ts';

// One file of tests, because they share a PostgreSQL, which takes longer to make than most of them.
let postgres: PrivatePostgres | undefined;
let current: ArchiveGround | undefined;

/** That of the test under way: each has a schema and a prefix of its own. */
const ground = new Proxy({} as ArchiveGround, {
  get: (_, name) => Reflect.get(current ?? {}, name) as unknown,
});

describe.skipIf(POSTGRES === null)(`the archive${WITHOUT_POSTGRES}`, () => {
  beforeAll(async () => {
    postgres = await privatePostgres();
  });
  afterAll(() => postgres?.stop());
  beforeEach(async () => {
    if (postgres !== undefined) current = await archiveGround(postgres);
  });
  afterEach(() => current?.close());

  describe('moving', () => {
    moving(ground);
  });
  describe('its tables', () => {
    tables(ground);
  });
  describe('its lists', () => {
    lists(ground);
  });
  describe('resubmission', () => {
    resubmission(ground);
  });
});

describe.skipIf(POSTGRES === null)(`with the archive${WITHOUT_POSTGRES}`, () => {
  let own: PrivatePostgres;
  beforeAll(async () => {
    own = await privatePostgres();
  });
  afterAll(() => own?.stop());

  processes(() => own);
});
