// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Results;

/// <summary>A view of a resource with the revision it shows.</summary>
internal readonly record struct Tagged<T>(T View, long Revision);
