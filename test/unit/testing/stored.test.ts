import { expectTypeOf, test } from "vitest";
import type { StoredAt } from "../../../templates/testing/stored.js";

interface Team {
  readonly id?: string;
}

interface Member {
  readonly name?: string;
}

interface Data {
  readonly "/teams"?: readonly Team[];
  readonly "/settings"?: { readonly motto?: string };
  readonly [path: `/teams/${string}/members`]: readonly Member[];
}

test("what is stored has the type of what is at its path", () => {
  expectTypeOf<StoredAt<Data, "/teams">>().toEqualTypeOf<readonly Team[] | undefined>();
  expectTypeOf<StoredAt<Data, "/teams/1">>().toEqualTypeOf<Team | undefined>();
  expectTypeOf<StoredAt<Data, "/teams/1/members">>().toEqualTypeOf<readonly Member[] | undefined>();
  expectTypeOf<StoredAt<Data, "/teams/1/members/2">>().toEqualTypeOf<Member | undefined>();
  expectTypeOf<StoredAt<Data, "/settings">>().toEqualTypeOf<{ readonly motto?: string } | undefined>();
  expectTypeOf<StoredAt<Data, "/elsewhere">>().toEqualTypeOf<unknown>();
  expectTypeOf<StoredAt<Data, string>>().toEqualTypeOf<unknown>();
});
