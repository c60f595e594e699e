CREATE TABLE "fonts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"family" text NOT NULL,
	"weight" text NOT NULL,
	"style" text NOT NULL,
	"file_key" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "fonts" ADD CONSTRAINT "fonts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fonts_project" ON "fonts" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "fonts_idempotency" ON "fonts" USING btree ("project_id","idempotency_key");