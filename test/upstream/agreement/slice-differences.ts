/** The operations of one slice, cut out of either form. */
import type { PermissionTable } from "../../../generator/ir/access.js";
import type { Model } from "../../../generator/ir/model.js";
import type { OperationPlan } from "../../../generator/plan/plan.js";
import { planPackage } from "../../../generator/plan/plan-package.js";
import { defaultDerivedTypesLimit, sliceModel } from "../../../generator/slice/slice-model.js";
import type { SliceCase } from "../../slices/slices.js";

/** By `METHOD /path`: all that a consumer sees of an operation, but for who may call it and what it is described as. */
export function operationsOf(
  model: Model,
  permissions: PermissionTable,
  { name, include, operations }: SliceCase,
): ReadonlyMap<string, string> {
  const slice = sliceModel(
    model,
    { permissions },
    { include, operations: operations ?? "documented", derivedTypesLimit: defaultDerivedTypesLimit },
  ).value;
  const plan = planPackage(slice, { name: `@slices/${name}`, version: "1.0.0", apiVersion: "v1.0" }).value;
  const methods = plan.requests.flatMap(({ builders }) =>
    builders.flatMap((builder) =>
      builder.methods.map((method) => ({
        ...method,
        body: builder.body?.members.map((member) => ({ ...member, doc: {} })),
      })),
    ),
  );
  return new Map(
    methods.map(({ operation, types, body }) => [
      keyOf(operation),
      JSON.stringify({ kind: operation.kind, call: operation.call, types, body }),
    ]),
  );
}

function keyOf({ method, path }: OperationPlan): string {
  return `${method} ${path}`;
}
