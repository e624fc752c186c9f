import { type Answer, type Message } from "./web.js";
/** Answers the requests of a batch one after the other; one that depends on a failed one fails with 424. */
export declare function batch(message: Message, rootUrl: string, answer: (message: Message) => Promise<Answer>): Promise<Answer>;
