import { clouds as allClouds } from "./access.js";
import type { Cloud, PermissionSchemeDeclaration } from "./access.js";

/** What is known of a permission under one scheme, wherever it is deployed. What is absent is not known. */
export interface ScopeFacts {
  /** The GUIDs by which an application asks for it: usually one; several where files contradict each other. */
  readonly ids: readonly string[];
  readonly requiresAdminConsent?: boolean;
  /** From 1 (low) to 5. */
  readonly privilegeLevel?: number;
  /** The clouds that have it. */
  readonly clouds?: readonly Cloud[];
  /** Not shown to those who choose permissions, in any deployment. */
  readonly isHidden: boolean;
  /** Cannot be asked for in any deployment. */
  readonly isDisabled: boolean;
}

export function scopeFacts({
  requiresAdminConsent,
  privilegeLevel,
  deployments = [],
}: PermissionSchemeDeclaration): ScopeFacts {
  const listed = deployments.flatMap(({ clouds }) => clouds ?? []);
  const saysClouds = deployments.some(({ clouds }) => clouds !== undefined);
  return {
    ids: [...new Set(deployments.flatMap(({ id }) => id ?? []))],
    ...(requiresAdminConsent === undefined ? {} : { requiresAdminConsent }),
    ...(privilegeLevel === undefined ? {} : { privilegeLevel }),
    ...(saysClouds ? { clouds: allClouds.filter((cloud) => listed.includes(cloud)) } : {}),
    isHidden: deployments.length > 0 && deployments.every(({ isHidden }) => isHidden),
    isDisabled: deployments.length > 0 && deployments.every(({ isEnabled }) => !isEnabled),
  };
}
