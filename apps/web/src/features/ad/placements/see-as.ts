export const VISIONS = ["normal", "grey", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof VISIONS)[number];

export type SeeAs = { vision: Vision; isDark: boolean; hasZones: boolean; isTrueSize: boolean };

export const SEE_AS: SeeAs = { vision: "normal", isDark: false, hasZones: true, isTrueSize: false };

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
export const MATRICES: Record<Exclude<Vision, "normal" | "grey">, string> = {
  protan:
    "0.152286 1.052583 -0.204868 0 0  0.114503 0.786281 0.099216 0 0  -0.003882 -0.048116 1.051998 0 0  0 0 0 1 0",
  deutan:
    "0.367322 0.860646 -0.227968 0 0  0.280085 0.672501 0.047413 0 0  -0.01182 0.04294 0.968881 0 0  0 0 0 1 0",
  tritan:
    "1.255528 -0.076749 -0.178779 0 0  -0.078411 0.930809 0.147602 0 0  0.004733 0.691367 0.3039 0 0  0 0 0 1 0",
};

/** The CSS filter of a way of seeing. */
export function filterOf(vision: Vision): string | undefined {
  if (vision === "normal") {
    return undefined;
  }
  return vision === "grey" ? "grayscale(1)" : `url("#see-${vision}")`;
}
