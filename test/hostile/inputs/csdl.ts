/** A service in CSDL that has something of everything, with a slot for each name and text in it. */

/** What each slot says unless it is under attack. */
export const csdlSlots = {
  namespace: "contoso.library",
  alias: "lib",
  secondNamespace: "contoso.archive",
  "entity type": "book",
  "base type": "item",
  "derived type": "novel",
  "complex type": "label",
  "abstract complex type": "payment",
  "derived complex type": "card",
  "enumeration type": "genre",
  "type definition": "pages",
  "key property": "id",
  property: "title",
  "complex property": "cover",
  "navigation property": "loans",
  "enumeration member": "crime",
  "enumeration value": "1",
  action: "lend",
  "action parameter": "days",
  function: "similar",
  "function parameter": "limit",
  container: "service",
  "entity set": "books",
  singleton: "desk",
  "action import": "reset",
  "function import": "total",
  "default value": "none",
  "maximal length": "100",
  scale: "2",
  srid: "4326",
  "binding path": "loans",
  "binding target": "films",
  partner: "film",
  "referential constraint": "id",
  "open type": "false",
  nullable: "true",
  "description of a type": "A book that can be lent.",
  "description of a property": "What is on the cover.",
  "description of an operation": "Lends the book.",
  "description of a request": "Lists the books.",
  "long description": "How long it is lent.",
  "deprecation text": "Use another.",
  "deprecation date": "2031-01-02",
  "deprecation version": "2031-01/Old",
  "required property": "title",
  "derived type constraint": "contoso.library.card",
  "term applied": "Core.Description",
  qualifier: "tablet",
  "permission value": "Core.Permission/Read",
  "unknown annotation": "contoso.unknown",
  "reference URI": "https://example.com/core.xml",
  "included namespace": "Org.OData.Core.V1",
  "included alias": "Core",
  "schema version": "1.0",
  term: "shelf",
  "alternate key": "isbn",
  "element text": "contoso.library.label",
  "unknown attribute value": "x",
} as const;

export type CsdlSlot = keyof typeof csdlSlots;
export type CsdlTexts = Readonly<Record<CsdlSlot, string>>;

/** The document, with each text as XML writes it: a reader gets exactly that text, or must refuse it. */
export function csdlDocument(texts: CsdlTexts = csdlSlots): string {
  const t = Object.fromEntries(
    Object.entries(texts).map(([slot, text]) => [slot, xmlText(text)]),
  ) as CsdlTexts;
  const ns = t.namespace;
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:Reference Uri="${t["reference URI"]}">
    <edmx:Include Namespace="${t["included namespace"]}" Alias="${t["included alias"]}" />
  </edmx:Reference>
  <edmx:Reference Uri="https://example.com/capabilities.xml"><edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities" /></edmx:Reference>
  <edmx:Reference Uri="https://example.com/validation.xml"><edmx:Include Namespace="Org.OData.Validation.V1" Alias="Validation" /></edmx:Reference>
  <edmx:DataServices>
    <Schema Namespace="${ns}" Alias="${t.alias}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="${t["base type"]}" Abstract="true">
        <Key><PropertyRef Name="${t["key property"]}" /></Key>
        <Property Name="${t["key property"]}" Type="Edm.String" Nullable="false" />
      </EntityType>
      <EntityType Name="${t["entity type"]}" BaseType="${ns}.${t["base type"]}" OpenType="${t["open type"]}">
        <Property Name="${t.property}" Type="Edm.String" Nullable="${t.nullable}" DefaultValue="${t["default value"]}" MaxLength="${t["maximal length"]}" Other="${t["unknown attribute value"]}">
          <Annotation Term="Core.Description" String="${t["description of a property"]}" />
          <Annotation Term="Core.Permissions"><EnumMember>${t["permission value"]}</EnumMember></Annotation>
        </Property>
        <Property Name="isbn" Type="Edm.String" />
        <Property Name="price" Type="Edm.Decimal" Scale="${t.scale}" />
        <Property Name="place" Type="Edm.GeographyPoint" SRID="${t.srid}" />
        <Property Name="length" Type="${ns}.${t["type definition"]}" />
        <Property Name="kind" Type="${ns}.${t["enumeration type"]}" />
        <Property Name="${t["complex property"]}" Type="${ns}.${t["complex type"]}" />
        <Property Name="paidBy" Type="${ns}.${t["abstract complex type"]}">
          <Annotation Term="Validation.DerivedTypeConstraint"><Collection><String>${t["derived type constraint"]}</String><String>contoso.library.cash</String></Collection></Annotation>
        </Property>
        <NavigationProperty Name="${t["navigation property"]}" Type="Collection(${ns}.loan)" ContainsTarget="true" Partner="${t.partner}">
          <ReferentialConstraint Property="${t["referential constraint"]}" ReferencedProperty="id" />
        </NavigationProperty>
        <Annotation Term="Core.Description" String="${t["description of a type"]}" />
        <Annotation Term="Core.AlternateKeys"><Collection><Record><PropertyValue Property="Key"><Collection><Record><PropertyValue Property="Name" PropertyPath="isbn" /><PropertyValue Property="Alias" String="${t["alternate key"]}" /></Record></Collection></PropertyValue></Record></Collection></Annotation>
        <Annotation Term="Core.Revisions"><Collection><Record>
          <PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated" />
          <PropertyValue Property="Description" String="${t["deprecation text"]}" />
          <PropertyValue Property="Date" Date="${t["deprecation date"]}" />
          <PropertyValue Property="Version" String="${t["deprecation version"]}" />
        </Record></Collection></Annotation>
        <Annotation Term="${t["term applied"]}" Qualifier="${t.qualifier}" String="On a small screen." />
        <Annotation Term="${t["unknown annotation"]}.a" String="x" />
      </EntityType>
      <EntityType Name="${t["derived type"]}" BaseType="${ns}.${t["entity type"]}" />
      <EntityType Name="loan" BaseType="${ns}.${t["base type"]}">
        <Property Name="until" Type="Edm.DateTimeOffset" />
      </EntityType>
      <ComplexType Name="${t["complex type"]}"><Property Name="color" Type="Edm.String" /><Property Name="text" Type="Edm.String"><Annotation Term="Core.Description" String="film" /></Property></ComplexType>
      <ComplexType Name="${t["abstract complex type"]}" Abstract="true" />
      <ComplexType Name="${t["derived complex type"]}" BaseType="${ns}.${t["abstract complex type"]}"><Property Name="number" Type="Edm.String" /></ComplexType>
      <ComplexType Name="cash" BaseType="${ns}.${t["abstract complex type"]}"><Property Name="amount" Type="Edm.Int64" /></ComplexType>
      <EnumType Name="${t["enumeration type"]}"><Member Name="${t["enumeration member"]}" Value="${t["enumeration value"]}" /><Member Name="poetry" Value="2" /></EnumType>
      <TypeDefinition Name="${t["type definition"]}" UnderlyingType="Edm.Int32" />
      <Term Name="${t.term}" Type="Edm.String" />
      <Action Name="${t.action}" IsBound="true">
        <Parameter Name="book" Type="${ns}.${t["entity type"]}" />
        <Parameter Name="${t["action parameter"]}" Type="Edm.Int32" Nullable="false"><Annotation Term="Core.LongDescription" String="${t["long description"]}" /></Parameter>
        <Parameter Name="label" Type="${t["element text"]}" />
        <ReturnType Type="${ns}.loan" />
        <Annotation Term="Core.Description" String="${t["description of an operation"]}" />
      </Action>
      <Action Name="reset" />
      <Function Name="${t.function}" IsBound="true">
        <Parameter Name="book" Type="${ns}.${t["entity type"]}" />
        <Parameter Name="${t["function parameter"]}" Type="Edm.Int32" Nullable="false" />
        <Parameter Name="word" Type="Edm.String" Nullable="false" />
        <ReturnType Type="Collection(${ns}.${t["entity type"]})" />
      </Function>
      <Function Name="total"><ReturnType Type="Edm.Int32" Nullable="false" /></Function>
      <EntityContainer Name="${t.container}">
        <EntitySet Name="${t["entity set"]}" EntityType="${ns}.${t["entity type"]}">
          <NavigationPropertyBinding Path="${t["binding path"]}" Target="${t["binding target"]}" />
          <Annotation Term="Capabilities.ReadRestrictions"><Record><PropertyValue Property="Description" String="${t["description of a request"]}" /></Record></Annotation>
          <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties"><Collection><PropertyPath>${t["required property"]}</PropertyPath></Collection></PropertyValue></Record></Annotation>
        </EntitySet>
        <EntitySet Name="films" EntityType="${t.secondNamespace}.film" />
        <Singleton Name="${t.singleton}" Type="${t.secondNamespace}.film" />
        <ActionImport Name="${t["action import"]}" Action="${ns}.reset" />
        <FunctionImport Name="${t["function import"]}" Function="${ns}.total" />
      </EntityContainer>
    </Schema>
    <Schema Namespace="${t.secondNamespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="film"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /><Property Name="title" Type="Edm.String" /></EntityType>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
}

/** What the annotations beside a service's own document say. */
export const annotationSlots = {
  "annotation target": "contoso.library.book/isbn",
  "annotation text": "The number on the back.",
  "annotation namespace": "contoso.annotations",
  "record property": "Description",
  "read as": "contoso.library.cash",
  "own term": "graphSlice.V1.ReadAs",
} as const;

export type AnnotationSlot = keyof typeof annotationSlots;
export type AnnotationTexts = Readonly<Record<AnnotationSlot, string>>;

export function annotationDocument(texts: AnnotationTexts = annotationSlots): string {
  const t = Object.fromEntries(
    Object.entries(texts).map(([slot, text]) => [slot, xmlText(text)]),
  ) as AnnotationTexts;
  return `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:Reference Uri="https://example.com/core.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core" /></edmx:Reference>
  <edmx:Reference Uri="https://example.com/capabilities.xml"><edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities" /></edmx:Reference>
  <edmx:DataServices>
    <Schema Namespace="graphSlice.V1" xmlns="http://docs.oasis-open.org/odata/ns/edm"><Term Name="ReadAs" Type="Edm.String" /></Schema>
    <Schema Namespace="${t["annotation namespace"]}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <Annotations Target="${t["annotation target"]}"><Annotation Term="Core.Description" String="${t["annotation text"]}" /></Annotations>
      <Annotations Target="contoso.library.card"><Annotation Term="${t["own term"]}" String="${t["read as"]}" /></Annotations>
      <Annotations Target="contoso.library.service/books"><Annotation Term="Capabilities.DeleteRestrictions"><Record><PropertyValue Property="${t["record property"]}" String="Burns a book." /></Record></Annotation></Annotations>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
}

/** A text as it stands in an attribute, or in an element, and is read from there unchanged. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\u0000-\u001f]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
