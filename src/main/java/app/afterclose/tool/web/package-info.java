/**
 * Pages of the open web: fetched, and turned into text.
 *
 * <p>Law of the room: part of tool, below the tools; it knows neither them nor the workspace.
 * Okhttp and jsoup are used nowhere else in tool.
 *
 * <p>Decided: what is asked for comes from a model that may have read a hostile page, so only
 * addresses of the public Internet are connected to. That is checked where a socket connects, on
 * the very address that it connects to: a name that is looked up twice and answers differently, a
 * redirect, or an address written in some odd way changes nothing about it. Therefore no proxy is
 * used: only it would know where it connects to. Any port may be asked for.
 */
@NullMarked
package app.afterclose.tool.web;

import org.jspecify.annotations.NullMarked;
