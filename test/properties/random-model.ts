/**
 * Small models that are valid CSDL and full of what metadata can have: inheritance, containment, overloads, casts, alternate keys,
 * streams, open types, annotations; names that are keywords, differ in case only, or are the same in two namespaces.
 */
import fc from "fast-check";

/** Draws values; `fc.gen()`. */
export type Draw = fc.GeneratorValue;

export interface RandomModel {
  /** `<Schema>` elements. */
  readonly schemas: string;
  /** Entity sets, singletons and imports of one container. */
  readonly container: string;
  /** `<Annotations>` elements. */
  readonly annotations: string;
  /** Requests that the model has by what OData says, as `METHOD /path` with `{}` for each value. */
  readonly requests: readonly string[];
}

const words = [
  ...[
    "team",
    "Team",
    "TEAM",
    "class",
    "enum",
    "function",
    "delete",
    "get",
    "await",
    "constructor",
    "prototype",
  ],
  ...[
    "name",
    "length",
    "value",
    "items",
    "pages",
    "count",
    "batch",
    "then",
    "toString",
    "default",
    "été",
    "名前",
  ],
  ...[
    "a1",
    "_x",
    "models",
    "at",
    "send",
    "root",
    "arguments",
    "type",
    "undefined",
    "NaN",
    "Record",
    "Promise",
  ],
];
const primitives = [
  ...[
    "Edm.String",
    "Edm.Boolean",
    "Edm.Int32",
    "Edm.Int64",
    "Edm.Double",
    "Edm.Decimal",
    "Edm.Guid",
    "Edm.Date",
  ],
  ...["Edm.DateTimeOffset", "Edm.Duration", "Edm.TimeOfDay", "Edm.Binary"],
];
const inPaths = ["Edm.String", "Edm.Int32", "Edm.Boolean", "Edm.Guid", "Edm.Date"];
const texts = ["What it is.", "*/ x <b> & `${y}`", "line\nbreak \u2028 {@link z}", '"\\', "@deprecated"];

interface KeyPart {
  readonly name: string;
  readonly type: string;
}

interface Entity {
  readonly name: string;
  readonly qualified: string;
  readonly base: Entity | undefined;
  readonly abstract: boolean;
  readonly key: readonly KeyPart[];
  /** Members that the type and its bases have, in lower case: operations are not called like them. */
  readonly taken: Set<string>;
}

/** @param number Makes the names of what models of one document must not share. */
export function randomModel(draw: Draw, number: number): RandomModel {
  return new Drawing(draw, number).model();
}

class Drawing {
  readonly #draw: Draw;
  readonly #namespaces: readonly string[];
  readonly #number: number;
  readonly #schemas = new Map<string, string[]>();
  readonly #container: string[] = [];
  readonly #annotations: string[] = [];
  readonly #requests: string[] = [];
  #operations = 0;
  readonly #typeNames = new Map<string, Set<string>>();

  constructor(draw: Draw, number: number) {
    this.#draw = draw;
    this.#number = number;
    this.#namespaces = [`contoso.m${number}`, `contoso.m${number}.sub`];
    for (const namespace of this.#namespaces) {
      this.#schemas.set(namespace, []);
      this.#typeNames.set(namespace, new Set());
    }
  }

  model(): RandomModel {
    const enumerations = this.#many(1, 2, () => this.#enumeration());
    const definitions = this.#many(0, 1, () => this.#typeDefinition());
    const complexes: string[] = [];
    const values = (): readonly string[] => [...primitives, ...enumerations, ...definitions, ...complexes];
    for (let left = this.#between(1, 3); left > 0; left--) complexes.push(this.#complex(values(), complexes));
    const entities: Entity[] = [];
    for (let left = this.#between(2, 4); left > 0; left--) entities.push(this.#entity(entities, values()));
    this.#sets(entities);
    for (let left = this.#between(1, 4); left > 0; left--) this.#operation(entities, complexes);
    return {
      schemas: [...this.#schemas]
        .map(([namespace, content]) => `<Schema Namespace="${namespace}">${content.join("")}</Schema>`)
        .join(""),
      container: this.#container.join(""),
      annotations: this.#annotations.join(""),
      requests: this.#requests,
    };
  }

  #enumeration(): string {
    const { namespace, name } = this.#typeName();
    const members = this.#distinct(this.#between(1, 4), new Set());
    const isFlags = this.#maybe();
    const written = members.map((member, index) => `<Member Name="${member}" Value="${2 ** index}"/>`);
    this.#declare(namespace, `<EnumType Name="${name}" IsFlags="${isFlags}">${written.join("")}</EnumType>`);
    return `${namespace}.${name}`;
  }

  #typeDefinition(): string {
    const { namespace, name } = this.#typeName();
    this.#declare(namespace, `<TypeDefinition Name="${name}" UnderlyingType="${this.#one(primitives)}"/>`);
    return `${namespace}.${name}`;
  }

  #complex(values: readonly string[], bases: readonly string[]): string {
    const { namespace, name } = this.#typeName();
    const base = bases.length > 0 && this.#maybe() ? this.#one(bases) : undefined;
    const properties = this.#distinct(this.#between(0, 3), new Set(), `p${bases.length}`);
    const attributes = [
      base === undefined ? "" : ` BaseType="${base}"`,
      this.#maybe() ? ' OpenType="true"' : "",
      base === undefined && this.#maybe() ? ' Abstract="true"' : "",
    ];
    const written = properties.map((each) => this.#property(`${namespace}.${name}`, each, values));
    this.#declare(
      namespace,
      `<ComplexType Name="${name}"${attributes.join("")}>${written.join("")}</ComplexType>`,
    );
    return `${namespace}.${name}`;
  }

  #entity(others: readonly Entity[], values: readonly string[]): Entity {
    const { namespace, name } = this.#typeName();
    const qualified = `${namespace}.${name}`;
    const base = others.length > 0 && this.#maybe() ? this.#one(others) : undefined;
    const taken = base?.taken ?? new Set<string>();
    const key =
      base?.key ??
      this.#distinct(this.#between(1, 6) === 1 ? 2 : 1, taken).map((part) => ({
        name: part,
        type: this.#one(inPaths),
      }));
    const abstract = base === undefined && this.#between(1, 4) === 1;
    const own = this.#distinct(this.#between(0, 4), taken);
    const relations = this.#distinct(others.length === 0 ? 0 : this.#between(0, 2), taken);
    const members = [
      ...(base === undefined
        ? [
            `<Key>${key.map((part) => `<PropertyRef Name="${part.name}"/>`).join("")}</Key>`,
            ...key.map((part) => `<Property Name="${part.name}" Type="${part.type}" Nullable="false"/>`),
          ]
        : []),
      ...own.map((each) => this.#property(qualified, each, values)),
      ...relations.map((each) => {
        const type = this.#one(others).qualified;
        const contains = this.#maybe() ? ' ContainsTarget="true"' : "";
        const written = this.#maybe() ? `Collection(${type})` : type;
        return `<NavigationProperty Name="${each}" Type="${written}"${contains}/>`;
      }),
    ];
    const attributes = [
      base === undefined ? "" : ` BaseType="${base.qualified}"`,
      abstract ? ' Abstract="true"' : "",
      this.#between(1, 4) === 1 ? ' OpenType="true"' : "",
      this.#between(1, 4) === 1 ? ' HasStream="true"' : "",
    ];
    this.#declare(
      namespace,
      `<EntityType Name="${name}"${attributes.join("")}>${members.join("")}</EntityType>`,
    );
    this.#describe(qualified);
    return { name, qualified, base, abstract, key, taken };
  }

  #property(type: string, name: string, values: readonly string[]): string {
    if (this.#between(1, 12) === 1) return `<Property Name="${name}" Type="Edm.Stream"/>`;
    const value = this.#one(values);
    const written = this.#between(1, 4) === 1 ? `Collection(${value})` : value;
    if (this.#maybe()) this.#describe(`${type}/${name}`);
    const term = this.#one(["Core.Computed", "Core.Immutable", "", "", ""]);
    if (term !== "") this.#annotate(`${type}/${name}`, `<Annotation Term="${term}"/>`);
    return `<Property Name="${name}" Type="${written}" Nullable="${this.#maybe()}"/>`;
  }

  #sets(entities: readonly Entity[]): void {
    for (const [index, entity] of entities.entries()) {
      const name = `${this.#one(words)}${this.#number}${index}`;
      if (this.#between(1, 5) === 1) {
        this.#container.push(`<Singleton Name="${name}" Type="${entity.qualified}"/>`);
        this.#requests.push(`GET /${name}`, `PATCH /${name}`);
        this.#setOf.set(entity, { path: `/${name}`, isSet: false });
        continue;
      }
      this.#container.push(`<EntitySet Name="${name}" EntityType="${entity.qualified}"/>`);
      this.#setOf.set(entity, { path: `/${name}`, isSet: true });
      this.#requests.push(...this.#requestsOfSet(`/${name}`, name, entity));
    }
  }

  readonly #setOf = new Map<Entity, { readonly path: string; readonly isSet: boolean }>();

  #requestsOfSet(path: string, name: string, { key }: Entity): readonly string[] {
    const canInsert = this.#between(1, 4) > 1;
    if (!canInsert) {
      const record = '<Record><PropertyValue Property="Insertable" Bool="false"/></Record>';
      this.#annotate(
        `contoso.service/${name}`,
        `<Annotation Term="Capabilities.InsertRestrictions">${record}</Annotation>`,
      );
    }
    const item = path + itemText(key);
    return [
      `GET ${path}`,
      ...(canInsert ? [`POST ${path}`] : []),
      `GET ${path}/$count`,
      `GET ${item}`,
      `PATCH ${item}`,
      `DELETE ${item}`,
    ];
  }

  #operation(entities: readonly Entity[], complexes: readonly string[]): void {
    const isAction = this.#maybe();
    const entity = this.#one(entities);
    const isBound = this.#between(1, 4) > 1;
    const onCollection = isBound && this.#maybe();
    const namespace = this.#one(this.#namespaces);
    const name = `${this.#one(words)}Op${this.#operations++}`;
    const results = ["", "Edm.String", "Edm.Boolean", "Edm.Stream", entity.qualified, ...complexes];
    const drawn = this.#one(isAction ? results : results.slice(1));
    const result = drawn !== "" && drawn !== "Edm.Stream" && this.#maybe() ? `Collection(${drawn})` : drawn;
    const overloads = isAction ? 1 : this.#between(1, 2);
    const place = this.#setOf.get(entity);
    for (let overload = 0; overload < overloads; overload++) {
      const types = isAction ? [...primitives, ...complexes, entity.qualified] : inPaths;
      const parameters = this.#distinct(this.#between(0, 2), new Set(["it"]), `v${overload}`).map(
        (parameter) => ({
          name: parameter,
          type: this.#one(types),
        }),
      );
      const given = [
        ...(isAction
          ? []
          : [{ name: `overload${overload}`, type: overload === 0 ? "Edm.String" : "Edm.Int32" }]),
        ...parameters,
      ];
      const binding = onCollection ? `Collection(${entity.qualified})` : entity.qualified;
      const written = [
        ...(isBound ? [`<Parameter Name="it" Type="${binding}"/>`] : []),
        ...given.map(
          (each) => `<Parameter Name="${each.name}" Type="${each.type}" Nullable="${this.#maybe()}"/>`,
        ),
        ...(result === "" ? [] : [`<ReturnType Type="${result}"/>`]),
      ];
      const element = isAction ? "Action" : "Function";
      const bound = isBound ? ' IsBound="true"' : "";
      this.#declare(namespace, `<${element} Name="${name}"${bound}>${written.join("")}</${element}>`);
      const call = isAction
        ? ""
        : `(${given.map((each) => `${each.name}=${valueText(each.type)}`).join(",")})`;
      const method = isAction ? "POST" : "GET";
      if (!isBound) {
        this.#requests.push(`${method} /${name}${this.#number}${call}`);
      } else if (place !== undefined && (place.isSet || !onCollection)) {
        const at = onCollection || !place.isSet ? place.path : place.path + itemText(entity.key);
        this.#requests.push(`${method} ${at}/${namespace}.${name}${call}`);
      }
    }
    if (isBound) return;
    const kind = isAction ? "Action" : "Function";
    this.#container.push(`<${kind}Import Name="${name}${this.#number}" ${kind}="${namespace}.${name}"/>`);
  }

  #typeName(): { readonly namespace: string; readonly name: string } {
    const namespace = this.#one(this.#namespaces);
    const [name = ""] = this.#distinct(1, this.#typeNames.get(namespace) ?? new Set(), "", false);
    return { namespace, name };
  }

  /** Names that are not taken; they may differ in case only where told so. */
  #distinct(count: number, taken: Set<string>, suffix = "", ignoresCase = true): readonly string[] {
    return Array.from({ length: count }, () => {
      const word = this.#one(words) + suffix;
      const keyOf = (name: string): string => (ignoresCase ? name.toLowerCase() : name);
      let name = word;
      for (let number = 1; taken.has(keyOf(name)); number++) name = `${word}${number}`;
      taken.add(keyOf(name));
      return name;
    });
  }

  #declare(namespace: string, element: string): void {
    this.#schemas.get(namespace)?.push(element);
  }

  #describe(target: string): void {
    const text = this.#one(texts).replace(/[&<"\n]/g, (found) => `&#${found.codePointAt(0) ?? 0};`);
    this.#annotate(target, `<Annotation Term="Core.Description" String="${text}"/>`);
  }

  #annotate(target: string, annotation: string): void {
    this.#annotations.push(`<Annotations Target="${target}">${annotation}</Annotations>`);
  }

  #many<T>(least: number, most: number, make: () => T): readonly T[] {
    return Array.from({ length: this.#between(least, most) }, make);
  }

  #one<T>(values: readonly T[]): T {
    const value = values[this.#draw(fc.nat, { max: values.length - 1 })];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  }

  #maybe(): boolean {
    return this.#draw(fc.boolean);
  }

  #between(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max });
  }
}

/** An entity by its key: a segment of its own, or parts with names. */
function itemText(key: readonly KeyPart[]): string {
  return key.length === 1
    ? "/{}"
    : `(${key.map(({ name, type }) => `${name}=${valueText(type)}`).join(",")})`;
}

function valueText(type: string): string {
  return type === "Edm.String" ? "'{}'" : "{}";
}
