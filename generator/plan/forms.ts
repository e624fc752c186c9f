import { isStructuredType } from "../ir/lookups.js";
import type { QualifiedName } from "../ir/model.js";
import type { Form, Payload, Request, Resource, Slice } from "../slice/slice.js";
import { requestsOf } from "../slice/resource-tree.js";
import type { Shapes } from "./shapes.js";

/** The forms that the requests of a slice need of its types. */
export interface Forms {
  /** Whether a value is declared with this type in this form. */
  isDeclared(type: QualifiedName, form: Form): boolean;
  /** Whether values of exactly this type occur in this form. */
  isShaped(type: QualifiedName, form: Form): boolean;
  /** The declared base types in whose union it stands, itself not among them. */
  inUnionOf(type: QualifiedName, form: Form): boolean;
  /** The types whose values can occur in the body of a request. */
  reach(request: Request): ReadonlySet<QualifiedName>;
}

/** Follows every payload of a slice to the types that it is made of. */
export function formsOf(slice: Slice, shapes: Shapes): Forms {
  const all = new Walk(slice, shapes);
  for (const request of requestsOf(slice.root)) {
    all.payload(request.body);
    all.payload(request.result);
  }
  all.parametersBelow(slice.root);
  const reaches = new Map<Request, ReadonlySet<QualifiedName>>();
  return {
    isDeclared: (type, form) => all.declared[form].has(type),
    isShaped: (type, form) => all.shaped[form].has(type),
    inUnionOf: (type, form) => all.inUnions[form].has(type),
    reach(request) {
      const known = reaches.get(request);
      if (known !== undefined) return known;
      const walk = new Walk(slice, shapes);
      walk.payload(request.body);
      const reached = new Set([...walk.shaped.create, ...walk.shaped.update]);
      reaches.set(request, reached);
      return reached;
    },
  };
}

class Walk {
  readonly declared = emptyByForm();
  readonly shaped = emptyByForm();
  readonly inUnions = emptyByForm();
  private readonly slice: Slice;
  private readonly shapes: Shapes;

  constructor(slice: Slice, shapes: Shapes) {
    this.slice = slice;
    this.shapes = shapes;
  }

  payload(payload: Payload | undefined): void {
    if (payload?.kind === "value") this.declare(payload.type.name, payload.form);
    if (payload?.kind === "parameters") {
      // What an action is given is new to the service, like what a request creates.
      for (const { type } of payload.operation.parameters.slice(payload.operation.bound ? 1 : 0)) {
        this.declare(type.name, "create");
      }
    }
  }

  /** What is written into a path is sent. */
  parametersBelow({ segment, children }: Resource): void {
    if ("parameters" in segment) for (const { type } of segment.parameters) this.declare(type.name, "create");
    for (const child of children) this.parametersBelow(child);
  }

  private declare(name: QualifiedName, form: Form): void {
    const pending = [name];
    for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
      if (this.declared[form].has(type) || !isStructuredType(this.slice.types.get(type)?.type)) continue;
      this.declared[form].add(type);
      for (const variant of this.shapes.variants(type, form)) {
        if (variant !== type) this.inUnions[form].add(variant);
        if (this.shaped[form].has(variant)) continue;
        this.shaped[form].add(variant);
        pending.push(...(this.shapes.of(variant, form)?.members ?? []).map((member) => member.type.name));
      }
    }
  }
}

function emptyByForm(): Record<Form, Set<QualifiedName>> {
  return { read: new Set(), create: new Set(), update: new Set() };
}
