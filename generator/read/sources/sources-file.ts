import semver from "semver";
import * as v from "valibot";
import { entityTag, httpDate } from "../fetch-bytes.js";
import type { Validators } from "../fetch-bytes.js";
import { dictionary, exactObject } from "../json.js";

/** The form of the file. It counts up when an older program would misread it. */
export const currentSourcesVersion = 1;

const text = v.pipe(v.string("a text"), v.nonEmpty("a text"));

const hash = v.pipe(
  v.string("a SHA-256 in hexadecimal"),
  v.regex(/^[0-9a-f]{64}$/u, "a SHA-256 in hexadecimal"),
);

const count = v.pipe(
  v.number("a whole number"),
  v.integer("a whole number"),
  v.minValue(0, "a number that is not negative"),
);

const limit = v.pipe(v.number("a number"), v.integer("a whole number"), v.minValue(1, "a number from 1"));

const host = v.pipe(
  v.string('a host, as in "example.com" or "example.com:8443"'),
  v.regex(/^[^\s/?#@\\]+$/u, 'a host, as in "example.com" or "example.com:8443"'),
  v.toLowerCase(),
);

const file = exactObject({
  from: text,
  sha256: v.optional(hash),
  size: v.optional(count),
  etag: v.optional(
    v.pipe(v.string("an entity tag"), v.regex(entityTag, 'an entity tag, as in "\\"5f3a\\""')),
  ),
  lastModified: v.optional(
    v.pipe(
      v.string("a date of HTTP"),
      v.regex(httpDate, "a date of HTTP, as in Sun, 06 Nov 1994 08:49:37 GMT"),
    ),
  ),
  taken: v.optional(hash),
  written: v.optional(hash),
});

const packageState = exactObject({
  version: v.pipe(
    v.string("a semantic version"),
    v.check((version) => semver.valid(version) === version, "a semantic version, as in 1.2.3"),
  ),
  changelog: v.optional(text),
  basis: v.optional(hash),
});

/**
 * A sources file says where the inputs of packages come from, and which version of each was taken. `graph-slice update`
 * writes it; what is to be taken from where, and a package's version, are also written by hand.
 *
 *     {
 *       "sourcesVersion": 1,
 *       "allowedHosts": ["objects.example.com"],
 *       "limits": { "bytes": 50000000, "seconds": 60 },
 *       "files": {
 *         "teams.csdl.xml": {
 *           "from": "https://example.com/v1.0/$metadata",
 *           "sha256": "…", "size": 3500000, "etag": "\"5f3a\"", "lastModified": "Sun, 06 Nov 1994 08:49:37 GMT",
 *           "taken": "…", "written": "…"
 *         }
 *       },
 *       "packages": { "@contoso/teams": { "version": "1.2.0", "changelog": "teams.changelog.md", "basis": "…" } }
 *     }
 *
 * docs/update.md says what each member is.
 */
export const sourcesFile = exactObject({
  $schema: v.optional(v.string("a text")),
  sourcesVersion: v.literal(currentSourcesVersion, `the number ${currentSourcesVersion}`),
  allowedHosts: v.optional(v.array(host, "an array of hosts")),
  limits: v.optional(exactObject({ bytes: v.optional(limit), seconds: v.optional(limit) })),
  files: dictionary(file, text),
  packages: v.optional(dictionary(packageState, text), {}),
});

export interface SourcesFile {
  readonly $schema?: string | undefined;
  readonly sourcesVersion: typeof currentSourcesVersion;
  /** Hosts to which redirects may lead, besides that of the URL; in lower case. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly limits?:
    { readonly bytes?: number | undefined; readonly seconds?: number | undefined } | undefined;
  /** By the path of an input, from the folder of this file. */
  readonly files: Readonly<Record<string, SourceOfFile>>;
  /** By the name of a package. */
  readonly packages: Readonly<Record<string, PackageState>>;
}

/** Where an input comes from, and what of that was taken. */
export interface SourceOfFile extends Validators {
  /** An https URL, an http URL of this machine, or a path from the folder of the sources file. */
  readonly from: string;
  /** Of what was there, in bytes as they came, decompressed. */
  readonly sha256?: string | undefined;
  readonly size?: number | undefined;
  /** The SHA-256 of the `from` that it was taken from: tags of one place mean nothing at another. */
  readonly taken?: string | undefined;
  /** The SHA-256 of what was cut out and written. */
  readonly written?: string | undefined;
}

export interface PackageState {
  readonly version: string;
  /** The path of the change log, from the folder of the sources file. */
  readonly changelog?: string | undefined;
  /** What the settings were by which inputs were cut out, as a hash. */
  readonly basis?: string | undefined;
}

/** What says that a newer version of this program has written a file. */
export const versionOfSources = v.object({ sourcesVersion: v.number() });
