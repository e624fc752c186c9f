/** What a file says that an application asks for, before it is known what the names and ids stand for. */
import type { Origin } from "../../source.js";

export type AskedEntry = AskedScope | AskedId;

/** A scope as requests for tokens have it, e.g. `Teams.Read` or `https://service.example.com/Teams.Read`. */
export interface AskedScope {
  readonly kind: "scope";
  readonly text: string;
  readonly origin: Origin;
}

/** A permission as manifests of applications have it. */
export interface AskedId {
  readonly kind: "id";
  /** In lower case. */
  readonly id: string;
  /** `Scope` is for delegated work, `Role` for the application itself. */
  readonly type: "Scope" | "Role";
  /** The service, in lower case. */
  readonly resourceAppId: string;
  readonly origin: Origin;
}
