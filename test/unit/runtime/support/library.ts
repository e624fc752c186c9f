/** A made-up service, written as the generator writes one: books of a library, and their loans. */
import { type ClientOptions, type Connected, connect, root } from "../../../../templates/runtime/client.js";
import {
  type Access,
  type Count,
  type Create,
  type Delete,
  type Invoke,
  type List,
  type Location,
  type Read,
  type Replace,
  type Update,
  child,
  count,
  create,
  invoke,
  key,
  list,
  read,
  remove,
  replace,
  update,
} from "../../../../templates/runtime/request.js";

export interface Author {
  "@odata.etag"?: string;
  id: string;
  name?: string | null;
  books?: Book[];
}

export interface Book {
  "@odata.type"?: "#contoso.library.book";
  "@odata.etag"?: string;
  id: string;
  title?: string | null;
  pages?: number | null;
  lent?: boolean;
  publisher?: { name?: string | null; city?: string | null } | null;
  tags?: string[];
  author?: Author | null;
  reviews?: Review[];
}

export interface Review {
  "@odata.etag"?: string;
  id: string;
  stars: number;
  text?: string | null;
  reviewer?: Author | null;
}

export interface BookCreate {
  title: string;
  pages?: number | null;
}

export type BookUpdate = Partial<BookCreate>;

export const bookAccess: Access = {
  delegated: ["Books.ReadWrite"],
  application: ["Books.ReadWrite.All"],
  higher: { delegated: ["Library.Manage"] },
  roles: ["Librarian"],
  clouds: ["global", "china"],
};

export interface BooksRequestBuilder extends List<Book>, Create<BookCreate, Book> {
  readonly count: Count<Book>;
  byBookId(bookId: string): BookRequestBuilder;
}

export interface BookRequestBuilder
  extends Read<Book>, Update<BookUpdate, Book>, Replace<BookCreate, Book>, Delete {
  readonly lend: Invoke<{ reader: string }, Book>;
}

export interface Library extends Connected {
  readonly books: BooksRequestBuilder;
}

export function createLibraryClient(options: ClientOptions): Library {
  const service = connect(options, "v1.0");
  return {
    [root]: service,
    get books() {
      return booksRequestBuilder(child(service, "/books"));
    },
  };
}

function booksRequestBuilder(at: Location): BooksRequestBuilder {
  return {
    ...list<Book>(at, bookAccess),
    ...create<BookCreate, Book>(at, bookAccess),
    get count() {
      return count<Book>(child(at, "/$count"), bookAccess);
    },
    byBookId: (bookId) => bookRequestBuilder(key(at, "{book-id}", bookId)),
  };
}

function bookRequestBuilder(at: Location): BookRequestBuilder {
  return {
    ...read<Book>(at, bookAccess),
    ...update<BookUpdate, Book>(at, bookAccess),
    ...replace<BookCreate, Book>(at, bookAccess),
    ...remove(at, bookAccess),
    get lend() {
      return invoke<{ reader: string }, Book>(child(at, "/lend"), bookAccess);
    },
  };
}
