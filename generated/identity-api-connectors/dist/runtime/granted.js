/**
 * What a client can send with the permissions that it was granted, for the compiler alone: at run time there is nothing
 * of it.
 */
export {};
