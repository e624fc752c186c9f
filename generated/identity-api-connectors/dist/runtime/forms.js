/** What generated models are written with. */
export {};
