// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Into which part of a request a secret is put, and so how it is written there.</summary>
public enum SecretPlace
{
    /// <summary>A header's value: one line.</summary>
    Header = 0,

    /// <summary>A part of the query: percent-encoded.</summary>
    Query,

    /// <summary>Inside a string of a JSON body: escaped.</summary>
    Json,

    /// <summary>Anywhere else in a body: as it is.</summary>
    Text,
}
