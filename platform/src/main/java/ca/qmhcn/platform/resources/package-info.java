/// Share: the library of webinars, videos, decks, briefs and articles, found by words, kind and dimension.
///
/// An entry describes a thing and leads to where it lives; nothing is fetched or kept here.
@ApplicationModule(allowedDependencies = {"language", "site", "content", "access", "framework"})
@NullMarked
package ca.qmhcn.platform.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
