import { isObject, memberOf } from "./json.js";
import { isPrimitive } from "./primitives.js";
import { invalid, notFaked } from "./refusal.js";
import { typeReference } from "./types.js";
/**
 * Checks an object that a request sends, as the service does, and gives it as it is stored: with `@odata.type` where it
 * is not of the declared type, and without other annotations.
 */
export function checkObject(types, value, declared, form) {
    const name = types.actual(value, declared);
    checkType(types, name, declared);
    const members = types.members(name);
    const entries = Object.entries(value).flatMap(([memberName, content]) => {
        if (memberName.endsWith("@odata.bind"))
            throw notFaked("@odata.bind within another object");
        if (memberName.includes("@"))
            return [];
        const member = members.get(memberName);
        if (member === undefined) {
            if (types.isOpen(name))
                return [[memberName, content]];
            throw invalid(`The property '${memberName}' does not exist on type '${name}'.`);
        }
        if (member.absentFrom.includes(form) || (member.isNavigation && form === "update")) {
            throw invalid(`The property '${memberName}' of type '${name}' is read-only.`);
        }
        return [[memberName, checkMember(types, memberName, member, content, form)]];
    });
    return Object.fromEntries([
        ...(name === declared ? [] : [["@odata.type", `#${name}`]]),
        ...entries,
    ]);
}
function checkType(types, name, declared) {
    const type = types.find(name);
    if (type === undefined && types.isOpen(declared))
        return;
    if (type === undefined || !types.isA(name, declared)) {
        throw invalid(`The type '${name}' is not known, or does not derive from '${declared}'.`);
    }
    if (type.abstract === true) {
        throw invalid(`The type '${name}' is abstract: @odata.type must name one that derives from it.`);
    }
    if (type.never === "written")
        throw invalid(`A value of type '${name}' is read-only.`);
}
function checkMember(types, name, member, value, form) {
    const check = (item) => {
        if (item === null && member.nullable)
            return null;
        return checkValue(types, name, member, item, form);
    };
    if (!member.collection)
        return check(value);
    if (!Array.isArray(value))
        throw invalid(`The value of the property '${name}' is not a collection.`);
    return value.map(check);
}
function checkValue(types, name, type, value, form) {
    const wrong = invalid(`The value of the property '${name}' is not of type '${type.name}'.`);
    if (value === null)
        throw wrong;
    if (types.find(type.name) !== undefined) {
        if (!isObject(value))
            throw wrong;
        return checkObject(types, value, type.name, form);
    }
    const members = types.enumerations.get(type.name);
    const isMember = (text) => members?.includes(text.trim()) === true;
    const isFine = members === undefined
        ? isPrimitive(type.name, value)
        : typeof value === "string" && value.split(",").every(isMember);
    if (!isFine)
        throw wrong;
    return value;
}
/**
 * Checks that a body has the members at these paths. A path holds where it leads: what is below a member that is absent,
 * or below a cast to another type, is not missed.
 */
export function checkRequired(types, body, declared, paths) {
    for (const path of paths) {
        if (isMissing(types, body, declared, path.split("/")))
            throw invalid(`The property '${path}' is required.`);
    }
}
function isMissing(types, value, declared, path) {
    const [segment, ...rest] = path;
    if (Array.isArray(value))
        return value.some((item) => isMissing(types, item, declared, path));
    if (segment === undefined)
        return value === undefined || value === null;
    if (!isObject(value))
        return false;
    const name = types.actual(value, declared);
    if (segment.includes("."))
        return types.isA(name, segment) && isMissing(types, value, segment, rest);
    const member = types.members(name).get(segment);
    return member !== undefined && isMissing(types, memberOf(value, segment), member.name, rest);
}
/** Checks the parameters of an action. */
export function checkParameters(types, body, parameters, required) {
    const known = new Map(Object.entries(parameters).map(([name, type]) => [name, parameterMember(type)]));
    const entries = Object.entries(body).flatMap(([name, value]) => {
        if (name.includes("@"))
            return [];
        const member = known.get(name);
        if (member === undefined)
            throw invalid(`The parameter '${name}' does not exist.`);
        return [[name, checkMember(types, name, member, value, "create")]];
    });
    for (const name of required) {
        if ((memberOf(body, name) ?? null) === null)
            throw invalid(`The parameter '${name}' is required.`);
    }
    return Object.fromEntries(entries);
}
function parameterMember(type) {
    return { ...typeReference(type), isNavigation: false, nullable: true, absentFrom: [] };
}
