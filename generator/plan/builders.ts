import { fileName } from "../escape/file-name.js";
import type { Identifier } from "../escape/code.js";
import { camelIdentifier, pascalIdentifier } from "../escape/identifier.js";
import { groupBy } from "../ir/group-by.js";
import type { Request, Resource } from "../slice/slice.js";
import { actionBody } from "./action-body.js";
import type { TypePlanning } from "./declarations.js";
import { summaryOf } from "./descriptions.js";
import { deprecationOf, docOf } from "./docs.js";
import { ownOptions } from "./own-options.js";
import { memberNamesOf, methodTypes, principalMethod } from "./methods.js";
import { type NameScope, nameScope } from "./names.js";
import { freeFile } from "./namespaces.js";
import type {
  BuilderPlan,
  ChildPlan,
  ClientPlan,
  Doc,
  InterfaceDeclaration,
  MethodPlan,
  OperationPlan,
  RequestModule,
} from "./plan.js";
import { resourceMemberNames } from "./reserved.js";
import { keyMethodName, segmentWords, stepParameters } from "./segments.js";
import { stepOf } from "./steps.js";
import { spellingOrder } from "./type-names.js";

/** The request modules, and the members of the client. */
export interface RequestPlan {
  readonly modules: readonly RequestModule[];
  readonly client: ClientPlan;
  readonly operations: readonly OperationPlan[];
}

/** One module for each resource below the root, one builder for each resource in it. */
export function planRequests(planning: TypePlanning): RequestPlan {
  const { model, root } = planning.slice;
  const files = new Set<string>();
  const members = nameScope(resourceMemberNames);
  const scope = nameScope();
  const parts = inNamingOrder(root.children).map((resource) => {
    const file = freeFile(fileName(segmentWords(model, resource.segment)), files);
    const module = new ModuleBuilders(planning, scope, file);
    const client = module.reach(resource, { parent: root, members, call: "graph", words: "" });
    return { client, builders: module.builders, operations: module.operations, file };
  });
  return {
    modules: parts.map(({ file, builders }) => ({ file, builders })),
    client: { children: parts.flatMap(({ client }) => client), below: pascalIdentifier("below service") },
    operations: parts.flatMap(({ operations }) => operations),
  };
}

/** From where a resource is reached. */
interface Place {
  readonly parent: Resource;
  /** The names of the parent's members. */
  readonly members: NameScope;
  /** How a consumer writes the parent. */
  readonly call: string;
  /** The whole path to the parent in words, so that a builder's name does not depend on what else there is. */
  readonly words: string;
}

/** A request, and where it is. */
interface MethodPlace {
  readonly resource: Resource;
  readonly parent: Resource;
  readonly request: Request;
  readonly call: string;
  readonly body: InterfaceDeclaration | undefined;
  readonly ownOptions: InterfaceDeclaration | undefined;
}

class ModuleBuilders {
  readonly builders: BuilderPlan[] = [];
  readonly operations: OperationPlan[] = [];
  private readonly planning: TypePlanning;
  private readonly file: string;
  private readonly scope: NameScope;

  /** @param scope The names of all builders: the client imports them from several modules. */
  constructor(planning: TypePlanning, scope: NameScope, file: string) {
    this.planning = planning;
    this.scope = scope;
    this.file = file;
  }

  /**
   * Plans a resource, and how its parent leads to it. A key that is written in parentheses belongs to the segment before:
   * it is reached from where that is reached, perhaps alone.
   */
  reach(resource: Resource, place: Place): readonly ChildPlan[] {
    const words = segmentWords(this.planning.slice.model, resource.segment);
    const children = resource.children.filter((child) => !isNamedKey(child));
    const keys = resource.children.filter(isNamedKey);
    const isEmpty = resource.requests.length === 0 && children.length === 0;
    return [
      ...(isEmpty ? [] : [this.child({ ...resource, children }, place, words)]),
      ...keys.map((key) =>
        this.child(key, place, words + segmentWords(this.planning.slice.model, key.segment)),
      ),
    ];
  }

  private child(resource: Resource, place: Place, words: string): ChildPlan {
    const { segment } = resource;
    const key = segment.kind === "key" && !segment.named ? segment.parameters[0] : undefined;
    const name = place.members.claim(key === undefined ? camelIdentifier(words) : keyMethodName(key));
    const parameters = stepParameters(segment).map((each) => each.name);
    const written = parameters.length === 0 ? name : `${name}(${parameters.join(", ")})`;
    const builder = this.builder(
      resource,
      place.parent,
      `${place.call}.${written}`,
      `${place.words} ${words}`,
    );
    return {
      name,
      builder: builder.name,
      factory: builder.factory,
      module: this.file,
      doc: this.resourceDoc(resource),
      step: stepOf(this.planning, resource, place.parent),
    };
  }

  private builder(resource: Resource, parent: Resource, call: string, words: string): BuilderPlan {
    const name = this.scope.claim(pascalIdentifier(`${words} request builder`));
    const position = this.builders.length;
    const members = nameScope([...resourceMemberNames, ...memberNamesOf(resource.requests)]);
    const body = this.actionBody(resource, words);
    const ownOptions = this.ownOptions(resource, words);
    const methods = resource.requests.map((request) =>
      this.method({ resource, parent, request, call, body, ownOptions }),
    );
    this.operations.push(...methods.map(({ operation }) => operation));
    const children = inNamingOrder(resource.children).flatMap((child) =>
      this.reach(child, { parent: resource, members, call, words }),
    );
    const builder: BuilderPlan = {
      name,
      factory: factoryName(name),
      path: resource.path,
      doc: this.resourceDoc(resource),
      ...(body === undefined ? {} : { body }),
      ...(ownOptions === undefined ? {} : { ownOptions }),
      methods,
      children,
      below: this.scope.claim(pascalIdentifier(`below ${words}`)),
    };
    this.builders.splice(position, 0, builder);
    return builder;
  }

  private actionBody({ requests }: Resource, words: string): InterfaceDeclaration | undefined {
    const body = requests
      .map((request) => request.body)
      .find((candidate) => candidate?.kind === "parameters");
    if (body === undefined) return undefined;
    const name = pascalIdentifier(`${words} post request body`);
    return actionBody(this.planning, body.operation, (preferred) => this.scope.claim(preferred), name);
  }

  private ownOptions({ requests }: Resource, words: string): InterfaceDeclaration | undefined {
    const own = requests.flatMap(({ query }) => query?.own ?? []);
    if (own.length === 0) return undefined;
    return ownOptions(
      own,
      this.scope.claim(pascalIdentifier(`${words} request builder get query parameters`)),
    );
  }

  private method({ resource, parent, request, call, body, ownOptions: own }: MethodPlace): MethodPlan {
    const { model } = this.planning.slice;
    const deprecation = deprecationOf(model, request.targets);
    return {
      operation: {
        method: request.method,
        path: request.path,
        kind: request.kind,
        summary: summaryOf(model, resource, request),
        access: request.access,
        call: `${call}.${principalMethod(request, body !== undefined)}`,
        ...(deprecation === undefined ? {} : { deprecation }),
      },
      types: methodTypes(this.planning, request, parent, { body: body?.name, ownOptions: own?.name }),
    };
  }

  private resourceDoc({ segment, requests }: Resource): Doc {
    const { model } = this.planning.slice;
    switch (segment.kind) {
      case "navigationProperty":
      case "property":
        return docOf(model, [`${segment.declaringType}/${segment.name}`]);
      case "entitySet":
      case "singleton":
      case "operation":
        return docOf(model, requests[0]?.targets ?? []);
      case "key":
        return { description: "The one with this key." };
      default:
        return {};
    }
  }
}

/** By path, but of those that differ in case only, what begins with a small letter comes first and keeps its name. */
function inNamingOrder(resources: readonly Resource[]): readonly Resource[] {
  const spellings = groupBy(resources, ({ path }) => path.toLowerCase());
  const sorted = new Map(
    [...spellings].map(([path, group]) => [
      path,
      [...group].sort((left, right) => spellingOrder(left.path, right.path)).values(),
    ]),
  );
  return resources.flatMap(({ path }) => sorted.get(path.toLowerCase())?.next().value ?? []);
}

/** Of names in scripts without case, the interface and the function would be one. */
function factoryName(builder: Identifier): Identifier {
  const name = camelIdentifier(builder);
  return name === builder ? camelIdentifier(`${builder} factory`) : name;
}

function isNamedKey({ segment }: Resource): boolean {
  return segment.kind === "key" && segment.named;
}
