/** For which tokens a sentence says something: those of a signed-in user, or those of the application itself. */
import type { Scheme } from "../../ir/access.js";
import type { Token } from "./tokens.js";

/**
 * The schemes that a sentence names; undefined where it names none.
 *
 * A work or school account is meant where a sentence says "delegated" and no more: only those have roles.
 */
export function scopeOf(tokens: readonly Token[]): readonly Scheme[] | undefined {
  const words = ` ${tokens.map(({ text }) => text.toLowerCase()).join(" ")} `;
  const isDelegated = delegatedPhrases.test(words);
  const isApplication = applicationPhrases.test(words) || (!isDelegated && applicationSubjects.test(words));
  const isPersonal = / personal (?:microsoft )?accounts? /u.test(words);
  const isWork = / (?:work|school) /u.test(words);
  const schemes: readonly (Scheme | false)[] = [
    (isWork || (isDelegated && !isPersonal)) && "delegatedWork",
    isPersonal && "delegatedPersonal",
    isApplication && "application",
  ];
  const named = schemes.filter((scheme) => scheme !== false);
  return named.length === 0 ? undefined : named;
}

const applicationPhrases =
  / (?:app-only|application-only|application permissions?|app permissions?|application scenarios?|daemon) /u;

const applicationSubjects = / (?:app|application|service principal) (?:itself )?(?:must|needs|requires) /u;

const delegatedPhrases = / (?:delegated|signed-in|calling user|authenticated user|user must|user needs) /u;
