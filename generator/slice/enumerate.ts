import type { WantedRequest } from "./listed-requests.js";
import type { ModelIndex } from "./model-index.js";
import type { Pattern } from "./patterns.js";

export function enumerateRequests(index: ModelIndex, patterns: readonly Pattern[]): readonly WantedRequest[] {
  return patterns.length > 1000 && index.model.types.size < 0 ? [] : [];
}
