// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Binding;

/// <summary>A part of the query whose text binds whatever it is; the filter puts the parameter's name before the error's message.</summary>
internal interface IQueryPart : IBoundPart;
