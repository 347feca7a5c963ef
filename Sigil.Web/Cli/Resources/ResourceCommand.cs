// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Resources;

/// <summary>A command about one resource, which it prints: field by field for a person, with <c>--json</c> as one object, to which the resource's <c>etag</c> is added.</summary>
internal abstract class ResourceCommand(string name, string description, ITerminal terminal) : GatewayCommand(name, description, terminal)
{
    /// <summary>Prints the resource.</summary>
    protected void Write(ParseResult arguments, Answer answer)
    {
        if (answer.Body.ValueKind != JsonValueKind.Object)
        {
            throw new CliException("The answer is not one of a gateway's", ExitCodes.Failure, "check the address and the gateway's version");
        }

        if (WantsJson(arguments))
        {
            WriteJson(answer);
        }
        else
        {
            WriteText(arguments, answer);
        }
    }

    /// <summary>Prints it for a person: every field on a line of its own.</summary>
    protected virtual void WriteText(ParseResult arguments, Answer answer)
    {
        var fields = answer.Body.Fields().ToList();
        if (answer.Tag is not null)
        {
            fields.Add(("etag", answer.Tag));
        }

        var width = fields.Max(field => field.Name.Length);
        foreach (var (name, value) in fields)
        {
            Terminal.WriteLine($"{StreamedText.Line(name).PadRight(width)}  {(string.IsNullOrEmpty(value) ? "-" : StreamedText.Line(value))}");
        }
    }

    private void WriteJson(Answer answer)
    {
        var resource = JsonObject.Create(answer.Body)!;
        if (answer.Tag is not null)
        {
            resource["etag"] = answer.Tag;
        }

        Terminal.WriteLine(resource.ToJsonString());
    }
}
