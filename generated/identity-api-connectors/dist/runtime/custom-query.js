import { queried, } from "./query.js";
import { list, read } from "./request.js";
export function customList(at, access, ...names) {
    return list(at, access, withOptions(names));
}
export function customRead(at, access, ...names) {
    return read(at, access, withOptions(names));
}
/** As `queried`, and puts options of these names into the query as they are. */
function withOptions(names) {
    return (at, query) => {
        const options = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
        const own = options.flatMap(([name, value]) => (names.includes(name) ? [written(name, value)] : []));
        const system = queried(at, Object.fromEntries(options.filter(([name]) => !names.includes(name))));
        if (own.length === 0)
            return system;
        const separator = system.url === at.url ? "?" : "&";
        return { ...system, url: system.url + separator + own.join("&") };
    };
}
function written(name, value) {
    return [name, value].map((text) => encodeURIComponent(String(text)).replace(/%24/g, "$")).join("=");
}
